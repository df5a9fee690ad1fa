/** Is told of each step as it is queued, by its place among those that give the device work. */
export interface StepWatch {
  before(index: number): void
  after(index: number): void
}
