/** A dimension's letter as papers set it: `C_out` with its index lowered. */
export function Letter({ children }: { readonly children: string }) {
  const [stem, index] = children.split('_')
  return (
    <>
      {stem}
      {index !== undefined && <sub>{index}</sub>}
    </>
  )
}
