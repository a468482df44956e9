import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, vi } from 'vitest'

afterEach(cleanup)
// Test files may share a process: none leaves its own clock behind.
afterAll(() => void vi.useRealTimers())
