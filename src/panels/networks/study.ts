export { type PossibleStudy, type Study, type StudyQuestion, studyOf } from '../../state/study'
