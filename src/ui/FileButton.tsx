import { useRef } from 'react'
import { Button } from './Button'
import { FileIcon } from './icons'

export interface FileButtonProps {
  readonly label: string
  /** As the element's own attribute: `image/*`, `.json,.bin`. */
  readonly accept: string
  readonly multiple?: boolean
  /** Asks for a folder, where the browser can. */
  readonly directory?: boolean
  readonly onFiles: (files: readonly File[]) => void
  readonly isDisabled?: boolean
}

export function FileButton(props: FileButtonProps) {
  const { label, accept, multiple = false, directory = false, onFiles, isDisabled = false } = props
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onPress={() => input.current?.click()} icon={<FileIcon />} isDisabled={isDisabled}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={multiple || directory}
        {...(directory ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file chosen twice is still a choice.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
