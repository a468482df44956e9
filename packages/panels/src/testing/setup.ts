import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, vi } from 'vitest'

// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 })
afterEach(cleanup)
// Test files may share a process: none leaves its own clock behind.
afterAll(() => void vi.useRealTimers())
