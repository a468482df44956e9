import { describe, expect, it } from 'vitest'
import { choiceOf, connectionOf, fileOf, inputOf, jobConnection } from './given.ts'

const id = '5f3a6c1e-0000-4000-8000-1234567890ab'
const connection = (scheme: string, parameters: Record<string, string>) => ({
  INPUT_CONNECTION: id,
  [`ENDPOINT_URL_${id}`]: 'https://dev.azure.com/contoso/',
  [`ENDPOINT_AUTH_${id}`]: JSON.stringify({ scheme, parameters }),
})

describe('what the agent hands over', () => {
  it.each([
    ['a token', connection('Token', { apitoken: 'abc' }), 'abc'],
    ['a name and a token as its password', connection('UsernamePassword', { username: 'anybody', password: 'abc' }), 'abc'],
    [
      'an e-mail address with its token, as Jira wants it',
      connection('UsernamePassword', { username: 'ada@example.org', password: 'abc' }),
      'ada@example.org:abc',
    ],
  ])('is a connection with %s', (_, env, token) => {
    expect(connectionOf(env, 'connection')).toEqual({ url: 'https://dev.azure.com/contoso', token, ofJob: false })
  })

  it('is the job’s own token where no connection is named', () => {
    const env = {
      SYSTEM_COLLECTIONURI: 'https://dev.azure.com/contoso/',
      ENDPOINT_AUTH_SYSTEMVSSCONNECTION: JSON.stringify({ scheme: 'OAuth', parameters: { AccessToken: 'job' } }),
    }
    expect(connectionOf(env, 'connection')).toBeUndefined()
    expect(jobConnection(env)).toEqual({ url: 'https://dev.azure.com/contoso', token: 'job', ofJob: true })
  })

  it.each([
    ['no secret', connection('Token', {})],
    ['nothing readable', { ...connection('Token', {}), [`ENDPOINT_AUTH_${id}`]: 'no JSON' }],
    ['no address', { INPUT_CONNECTION: id }],
  ])('is refused with words where a connection has %s', (_, env) => {
    expect(() => connectionOf(env, 'connection')).toThrow('holds no token')
  })

  it('is the file that was named, and none where the agent filled in the workspace', () => {
    const env = { SYSTEM_DEFAULTWORKINGDIRECTORY: '/agent/1/s' }
    expect(fileOf({ ...env, INPUT_GOVERNANCE: '/agent/1/s' }, 'governance')).toBeUndefined()
    expect(fileOf({ ...env, INPUT_GOVERNANCE: '/agent/1/s/g.json' }, 'governance')).toBe('/agent/1/s/g.json')
  })

  it('is the first choice where nothing was chosen, and words where it is none of them', () => {
    expect(choiceOf({}, 'otherwise', ['fail', 'warn'])).toBe('fail')
    expect(() => choiceOf({ INPUT_OTHERWISE: 'sing' }, 'otherwise', ['fail', 'warn'])).toThrow('"sing"')
    expect(inputOf({ INPUT_GATE: ' ' }, 'gate')).toBeUndefined()
  })
})
