import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'
import type { Option } from './Choices'
import styles from './Tabs.module.css'

export interface TabsProps<Id extends string> {
  /** What the tabs divide; spoken only. */
  readonly label: string
  readonly value: Id
  readonly options: readonly Option<Id>[]
  readonly onChange: (id: Id) => void
  /** What the open tab shows; the others are not drawn. */
  readonly children: ReactNode
}

/** Pages of one view under one heading; the arrow keys move between their names. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, value, options, onChange, children } = props
  return (
    <AriaTabs
      className={styles.tabs ?? ''}
      selectedKey={value}
      // The list only ever reports the key of one of its tabs, and those are the options' ids.
      onSelectionChange={(id) => onChange(id as Id)}
    >
      <TabList className={styles.list ?? ''} aria-label={label}>
        {options.map((option) => (
          <Tab key={option.id} id={option.id} className={styles.tab ?? ''}>
            {option.label}
          </Tab>
        ))}
      </TabList>
      {options.map((option) => (
        <TabPanel key={option.id} id={option.id} className={styles.page ?? ''}>
          {children}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
