import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/*
 * LevelDB packs what it writes into its tables, so that a text need not stand in a file as it was written. Here each block of a
 * table is unpacked: what is not found is not there.
 */

/** @returns every byte in the files of a folder and the folders in it, a file each; of tables of LevelDB what their blocks hold as well */
export async function filesIn(directory: string): Promise<Buffer[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  // What went away meanwhile is not there.
  const files = await Promise.all(paths.map((path) => readFile(path).catch(() => Buffer.alloc(0))))
  return files.map((file, at) =>
    /\.(?:ldb|sst)$/.test(paths[at] ?? '') ? Buffer.concat([file, ...blocksOf(file)]) : file,
  )
}

/** @returns the same as one text, a character for each byte */
export async function bytesIn(directory: string): Promise<string> {
  return (await filesIn(directory)).map((file) => file.toString('latin1')).join('\n')
}

const FOOTER = 48
/** How a table ends that is written whole. */
const MAGIC = 0xdb4775248b80fb57n
/** Behind each block: how it is packed, and four bytes of a checksum. */
const SNAPPY = 1

function blocksOf(table: Buffer): Buffer[] {
  if (table.length < FOOTER || table.readBigUInt64LE(table.length - 8) !== MAGIC) return []
  const footer = new Reader(table, table.length - FOOTER)
  footer.handle()
  const index = new Reader(blockAt(table, footer.handle()))
  const blocks: Buffer[] = []
  // The places at which keys stand whole, four bytes each, and how many those are.
  const end = index.bytes.length - 4 * (index.bytes.readUInt32LE(index.bytes.length - 4) + 1)
  while (index.at < end) {
    index.varint()
    const [key, value] = [index.varint(), index.varint()]
    const handle = new Reader(index.bytes, index.at + key).handle()
    index.at += key + value
    blocks.push(blockAt(table, handle))
  }
  return blocks
}

function blockAt(table: Buffer, { offset, size }: { offset: number; size: number }): Buffer {
  const block = table.subarray(offset, offset + size)
  return table[offset + size] === SNAPPY ? unpacked(block) : block
}

/** Snappy: literals, and copies of what came before. */
function unpacked(packed: Buffer): Buffer {
  const from = new Reader(packed)
  const found = Buffer.alloc(from.varint())
  let to = 0
  const copy = (length: number, back: number) => {
    for (const end = to + length; to < end; to++) found[to] = found[to - back] ?? 0
  }
  while (from.at < packed.length) {
    const tag = from.little(1)
    const kind = tag & 3
    if (kind === 1) copy(((tag >> 2) & 7) + 4, ((tag >> 5) << 8) | from.little(1))
    else if (kind > 1) copy((tag >> 2) + 1, from.little(kind === 2 ? 2 : 4))
    else {
      const short = tag >> 2
      const length = (short < 60 ? short : from.little(short - 59)) + 1
      to += packed.copy(found, to, from.at, from.at + length)
      from.at += length
    }
  }
  return found
}

class Reader {
  constructor(
    readonly bytes: Buffer,
    public at = 0,
  ) {}

  little(count: number): number {
    this.at += count
    return this.bytes.readUIntLE(this.at - count, count)
  }

  varint(): number {
    let [value, shift] = [0, 0]
    for (;;) {
      const byte = this.little(1)
      value += (byte & 127) * 2 ** shift
      if (byte < 128) return value
      shift += 7
    }
  }

  handle(): { offset: number; size: number } {
    return { offset: this.varint(), size: this.varint() }
  }
}
