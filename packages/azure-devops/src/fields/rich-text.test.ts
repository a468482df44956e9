import { describe, expect, it } from 'vitest'
import { plainText } from './rich-text.ts'

const rows: readonly (readonly [string, string])[] = [
  ['<p>One</p><p>Two</p>', 'One\nTwo'],
  ['One<br>Two<br/>Three', 'One\nTwo\nThree'],
  ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
  ['a&nbsp;&amp;&lt;b&gt; &#8364; &#x20AC;', 'a &<b> € €'],
  ['&unknown; &#0;', '&unknown;'],
  ['<style>p{}</style><script>alert(1)</script>kept', 'kept'],
  ['<!-- gone --> a  \t b ', 'a b'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['cafe\u0301', 'café'],
]

describe('the words of rich text', () => {
  it.each(rows)('%j', (html, text) => expect(plainText(html)).toBe(text))
})
