import { useTranslation } from 'react-i18next'
import { familyName, SOURCES, type SourceId } from '../../../lessons/sources'

/** How a source is named in a sentence: by its authors and year, or by its title without them. */
export function useCite(): (id: SourceId) => string {
  const { t } = useTranslation('glossary')
  return (id) => {
    const { title, authors, year } = SOURCES[id]
    if (authors[0] === undefined || year === undefined) return title
    const [first = '', second = ''] = authors.map(familyName)
    if (authors.length === 1) return t('cite.one', { first, year })
    if (authors.length === 2) return t('cite.two', { first, second, year })
    return t('cite.many', { first, year })
  }
}
