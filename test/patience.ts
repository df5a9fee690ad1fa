import { configure } from '@testing-library/react'

/**
 * How long a wait of a dom test may take, ms: far more than any needs, and less than the test has,
 * so that what was waited for is named where it never comes. A slow machine fails no test by it.
 */
configure({ asyncUtilTimeout: 60_000 })
