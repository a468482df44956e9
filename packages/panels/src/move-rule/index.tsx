import '../look/base.css'
import './move-rule.css'
import type { Client } from '@plumbline/core'
import type { Host } from '../host.ts'
import { type Mounted, mountPanel } from '../mount.tsx'
import { RulePage } from './RulePage.tsx'
import type { OpenedRule } from './rule.ts'
import { moveRuleWords } from './words.ts'

export type { OpenedRule } from './rule.ts'

/** Shows one rule of a guarded move in an element; `changed` is told what the host is to keep. */
export const mountMoveRule = (
  root: HTMLElement,
  {
    client,
    host,
    opened,
    changed,
  }: { readonly client: Client; readonly host: Host; readonly opened: OpenedRule; readonly changed: (config: string | undefined) => void },
): Mounted =>
  mountPanel(root, host, moveRuleWords, (worded) => (worded ? <RulePage client={client} opened={opened} changed={changed} /> : null))
