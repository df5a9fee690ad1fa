/** 1, 2 and 5 of each power of ten between two times; every tick is a number people say. */
export function plainTicks(from: number, to: number): readonly number[] {
  const ticks: number[] = []
  for (let power = Math.floor(Math.log10(from)); 10 ** power <= to; power += 1)
    for (const step of [1, 2, 5]) {
      const value = Number((step * 10 ** power).toPrecision(1))
      if (value >= from && value <= to) ticks.push(value)
    }
  return ticks.length > 7 ? ticks.filter((value) => /^(0\.0*)?10*$/.test(String(value))) : ticks
}
