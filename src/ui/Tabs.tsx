import { type ReactNode, useCallback, useState } from 'react'
import { Tabs as AriaTabs, Tab, TabList } from 'react-aria-components/Tabs'
import type { Option } from './Choices'
import styles from './Tabs.module.css'

export interface TabsProps<Id extends string> {
  /** What the tabs divide; spoken only. */
  readonly label: string
  readonly value: Id
  readonly options: readonly Option<Id>[]
  readonly onChange: (id: Id) => void
  /** What the open tab shows, something to tab to in it; the others are not drawn. */
  readonly children: ReactNode
}

/**
 * Pages of one view under one heading; the arrow keys move between their names. The page is no
 * TabPanel: that one looks through all of it for a tab stop whenever anything in it comes or goes,
 * and a page that plays would be laid out again for each look.
 */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, value, options, onChange, children } = props
  const [base, setBase] = useState<string | null>(null)
  // The list names its tabs "…-tab-one" and says that they control "…-tabpanel-one".
  const readBase = useCallback((tab: HTMLElement | null) => {
    if (tab) setBase(tab.id.slice(0, tab.id.lastIndexOf('-tab-')))
  }, [])
  return (
    <div className={styles.tabs}>
      <AriaTabs
        className={styles.names ?? ''}
        selectedKey={value}
        // The list only ever reports the key of one of its tabs, and those are the options' ids.
        onSelectionChange={(id) => onChange(id as Id)}
      >
        <TabList className={styles.list ?? ''} aria-label={label}>
          {options.map((option, index) => (
            <Tab
              key={option.id}
              id={option.id}
              ref={index === 0 ? readBase : null}
              className={styles.tab ?? ''}
            >
              {option.label}
            </Tab>
          ))}
        </TabList>
      </AriaTabs>
      <div
        key={value}
        role="tabpanel"
        id={base === null ? undefined : `${base}-tabpanel-${value}`}
        aria-labelledby={base === null ? undefined : `${base}-tab-${value}`}
        className={styles.page}
      >
        {children}
      </div>
    </div>
  )
}
