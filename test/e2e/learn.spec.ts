import { currentView, expect, openView, test } from './lab'

/** What the browser's database keeps of the notebook; runs in the page. */
const keptText = () =>
  new Promise<string>((say) => {
    const open = indexedDB.open('keyval-store')
    // Not there yet: it is the page that makes it.
    open.onupgradeneeded = () => open.transaction?.abort()
    open.onerror = () => say('')
    open.onsuccess = () => {
      const all = open.result.transaction('keyval').objectStore('keyval').getAll()
      all.onsuccess = () => {
        open.result.close()
        say(JSON.stringify(all.result))
      }
    }
  })

test('a lesson is answered by keyboard beside the real view, and the device remembers', async ({
  page,
}) => {
  await openView(page, '#/learn?lang=zh-Hant')
  const open = page.getByRole('button', { name: '開始上課' }).first()
  await open.focus()
  await page.keyboard.press('Enter')
  const lesson = page.getByRole('complementary', { name: /卷積要花多少/ })
  await expect(lesson).toBeVisible()
  // The step's scene: the real view, its answers covered.
  await expect(currentView(page)).toHaveText('卷積')
  await expect(page.getByRole('region', { name: '乘加次數' })).toHaveCount(0)
  const answer = lesson.getByRole('textbox', { name: '你的答案' })
  await answer.focus()
  await page.keyboard.type('9')
  await page.keyboard.press('Enter')
  await expect(lesson).toContainText('那只是一個通道')
  await answer.fill('27')
  await page.keyboard.press('Enter')
  await expect(lesson).toContainText('答對了')
  await lesson.getByRole('button', { name: '下一步' }).press('Enter')
  await expect(lesson.getByRole('heading', { level: 3 })).toHaveText('再算其他數字')
  // The link restores the step, and the browser's database the answer, as soon as it is written.
  await expect.poll(() => page.evaluate(keptText)).toContain('"27"')
  await page.reload()
  await expect(lesson.getByRole('heading', { level: 3 })).toHaveText('再算其他數字')
  await lesson.getByRole('button', { name: '上一步' }).press('Enter')
  await expect(answer).toHaveValue('27')
  await page.goBack()
  await expect(lesson.getByRole('heading', { level: 3 })).toHaveText('再算其他數字')
})

test('a notebook open on two pages keeps what is written on either', async ({ page, context }) => {
  const other = await context.newPage()
  const notesOn = async (on: typeof page, lesson: string) => {
    await openView(on, `?${lesson}#/learn?le=${lesson}&lang=en`)
    const aside = on.getByRole('complementary')
    await aside.getByText('Your notes').click()
    return aside.getByRole('textbox', { name: 'Your notes' })
  }
  const [here, there] = [await notesOn(page, 'price'), await notesOn(other, 'price')]
  await here.fill('first')
  await expect(there).toHaveValue('first')
  await (await notesOn(other, 'ratio')).fill('of the ratio')
  await here.fill('second')
  await expect(await notesOn(other, 'price')).toHaveValue('second')
  await expect(await notesOn(other, 'ratio')).toHaveValue('of the ratio')
})

test('a lesson the network lost once stands at step 3 of its address after “Try again”', async ({
  browser,
  baseURL,
}) => {
  // What is lost here is told on the console.
  const context = await browser.newContext({
    serviceWorkers: 'block',
    ...(baseURL ? { baseURL } : {}),
  })
  const page = await context.newPage()
  await page.route('**/assets/en-*.js', (route) => route.abort())
  await openView(page, '#/cost?le=price&ls=2&lang=en')
  const lesson = page.getByRole('complementary')
  await expect(lesson.getByRole('alert')).toContainText('The lesson could not be fetched')
  await page.unroute('**/assets/en-*.js')
  await lesson.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(lesson.getByRole('heading', { level: 3 })).toBeVisible()
  await expect(lesson).toContainText('Step 3 of')
  await expect(page).toHaveURL(/[?&]ls=2(&|$)/)
  await context.close()
})
