import type { LocalAzureDevOps } from '@plumbline/sandbox'
import type { Inversions } from './inverted.ts'

export const inAzureDevOps: Inversions<LocalAzureDevOps> = {
  'ado-capacity-former-member': { does: 'What teams planned is read also where it names somebody who left.', ways: ['rest'] },
  'ado-extension-data-conflict': { does: 'The last of two writers wins.', ways: ['documentsForged'] },
  'ado-group-condition-value': { does: 'Rules name groups by an identifier.', ways: ['ruleEdited'] },
  'ado-identity-search': { does: 'Nobody is found by name.', ways: ['rest'] },
  'ado-preview-only-routes': { does: 'No route asks for a preview version.', ways: ['rest'] },
  'ado-reporting-revisions': { does: 'The stream of revisions is refused.', ways: ['bypassPermission'] },
  'ado-retype-keeps-state': {
    does: 'A state counts as reached anew under another type or in another project.',
    ways: ['typeChanged'],
    decides: true,
  },
  'ado-rule-error-shape': { does: 'A broken rule is told without its field.', ways: ['rest'] },
  'ado-rule-on-create': {
    does: 'A rule on reaching a state does not hold on creation.',
    ways: ['createdBehind', 'imported'],
    decides: true,
  },
  'ado-rule-sets-over-read-only': { does: 'A rule sets nothing that the person may not write.', ways: ['markForged'] },
  'ado-rule-wire-names': { does: 'Rules are spelled without $.', ways: ['ruleEdited'] },
  'ado-rules-for-every-client': { does: 'Rules do not hold for a batch.', ways: ['bulk'], decides: true },
  'ado-scope-refusal-status': { does: 'A call outside the scopes is answered 403.', ways: ['rest'] },
  'updates-attest-author': { does: 'Anybody may say that somebody else made a change.', ways: ['memberForAMinute'], decides: true },
}
