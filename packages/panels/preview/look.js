// Sets host and mode from the address before anything is painted, and the day to the fixtures' day.
const asked = new URLSearchParams(location.search)
const page = document.documentElement
page.dataset.host = asked.get('host') ?? 'jira'
page.dataset.previewMode = asked.get('mode') ?? 'light'
page.dataset.colorMode = page.dataset.previewMode
const shift = Date.parse('2022-03-31T14:03:00Z') - Date.now()
const RealDate = Date
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + shift)
    else super(...parts)
  }
  static now() {
    return RealDate.now() + shift
  }
}
