import { t } from '../words/words.ts'

/** Everything that keeps a button disabled, which names it by the id. */
export const WhyNot = ({ id, reasons }: { readonly id: string; readonly reasons: readonly string[] }) =>
  reasons.length === 0 ? null : (
    <div id={id} className="g-why-not">
      <p>{t('approval.whyNot')}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  )
