import { fakeSubject } from '../support/fake.ts'
import { promises } from './promises.ts'

promises(fakeSubject, 'the tracker in memory keeps what the ports promise')
