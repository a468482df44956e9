import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { rezip } from './rezip.mjs'

const u16 = (value) => Buffer.from(Uint16Array.of(value).buffer)
const u32 = (value) => Buffer.from(Uint32Array.of(value).buffer)

/** An archive as a packager writes it at that time: one entry packed, one stored, in the order given. */
const archiveOf = (entries, time) => {
  const locals = []
  const centrals = []
  let offset = 0
  for (const { name, text, packed } of entries) {
    const content = Buffer.from(text)
    const data = packed ? deflateRawSync(content) : content
    const common = [
      u16(20),
      u16(0),
      u16(packed ? 8 : 0),
      u16(time),
      u16(time),
      u32(crc32(content)),
      u32(data.length),
      u32(content.length),
      u16(name.length),
    ]
    const local = Buffer.concat([u32(0x04034b50), ...common, u16(0), Buffer.from(name), data])
    centrals.push(
      Buffer.concat([u32(0x02014b50), u16(20), ...common, u16(0), u16(0), u16(0), u16(0), u32(0), u32(offset), Buffer.from(name)]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const count = u16(entries.length)
  return Buffer.concat([...locals, directory, u32(0x06054b50), u16(0), u16(0), count, count, u32(directory.length), u32(offset), u16(0)])
}

const gate = { name: 'gate.html', text: '<p>gate</p>'.repeat(20), packed: true }
const types = { name: '[Content_Types].xml', text: '<Types/>', packed: false }

describe('packing the same build twice', () => {
  it('makes the same bytes at any time and in any order', () => {
    expect(rezip(archiveOf([gate, types], 1234))).toEqual(rezip(archiveOf([types, gate], 4321)))
  })
  it('changes with the contents', () => {
    expect(rezip(archiveOf([{ ...gate, text: 'other' }], 1))).not.toEqual(rezip(archiveOf([gate], 1)))
  })
  it('keeps every entry readable', () => {
    const once = rezip(archiveOf([gate, types], 1234))
    expect(rezip(once)).toEqual(once)
  })
  it('refuses what is no archive', () => expect(() => rezip(Buffer.alloc(100))).toThrow('no ZIP archive'))
})
