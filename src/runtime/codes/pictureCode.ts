import { decode } from '../sources/photo'
import { wholeOf } from '../sources/whole'
import { openCodeReader } from './codeReader'

/**
 * Sides a photograph is looked at with, in turn: small ones are quick and forgive a blurred or
 * grainy picture; the large one finds a code that is a small part of it.
 */
const SIDES = [800, 1600] as const

/** The text of the QR code in a picture's file, or null: no picture, or none found in it. */
export async function codeOfPicture(file: Blob): Promise<string | null> {
  const decoded = await decode(file)
  if (!decoded.ok) return null
  const { value: picture } = decoded
  const reader = await openCodeReader()
  try {
    for (const side of SIDES) {
      const whole = await wholeOf(picture, [picture.width, picture.height], [side, side])
      if (!whole.ok) return null
      const text = await reader.read(whole.value.bitmap)
      whole.value.bitmap.close()
      if (text !== null) return text
    }
    return null
  } finally {
    picture.close()
    reader.close()
  }
}
