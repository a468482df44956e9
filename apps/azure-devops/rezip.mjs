import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

// The vendor's packager stamps the time of packing into the archive. The same entries, sorted and with one fixed date, make the same bytes.

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 }
const stored = 0
const deflated = 8
/** 1 January 1980, the earliest day that a ZIP archive knows. */
const firstDay = 0x0021
const utf8Names = 0x0800

const endOf = (archive) => {
  for (let at = archive.length - 22; at >= 0; at -= 1) if (archive.readUInt32LE(at) === signature.end) return at
  throw new Error('This is no ZIP archive')
}

const entriesOf = (archive) => {
  const end = endOf(archive)
  let at = archive.readUInt32LE(end + 16)
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    if (archive.readUInt32LE(at) !== signature.central) throw new Error('The archive’s directory is damaged')
    const method = archive.readUInt16LE(at + 10)
    const size = archive.readUInt32LE(at + 20)
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset))
    const local = archive.readUInt32LE(at + 42)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    at += 46 + nameLength + extraLength + commentLength
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const packed = archive.subarray(start, start + size)
    if (method !== stored && method !== deflated) throw new Error(`${name} is packed in an unknown way`)
    return { name, content: method === deflated ? inflateRawSync(packed) : packed }
  })
}

const headerOf = ({ name, content, packed }) => {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(utf8Names, 2)
  header.writeUInt16LE(deflated, 4)
  header.writeUInt16LE(firstDay, 8)
  header.writeUInt32LE(crc32(content), 10)
  header.writeUInt32LE(packed.length, 14)
  header.writeUInt32LE(content.length, 18)
  header.writeUInt16LE(Buffer.byteLength(name), 22)
  return header
}

const word = (value) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const centralOf = (entry, offset) => {
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(offset, 10)
  const madeBy = Buffer.from([20, 0])
  return Buffer.concat([word(signature.central), madeBy, headerOf(entry), tail, Buffer.from(entry.name)])
}

/** The same archive without its times. Packagers read `[Content_Types].xml` first, and it sorts first. */
export const rezip = (archive) => {
  const entries = entriesOf(archive)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map((entry) => ({ ...entry, packed: deflateRawSync(entry.content, { level: 9 }) }))
  const locals = []
  const centrals = []
  let offset = 0
  for (const entry of entries) {
    const local = Buffer.concat([word(signature.local), headerOf(entry), Buffer.from(entry.name), entry.packed])
    centrals.push(centralOf(entry, offset))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, word(signature.end), end])
}
