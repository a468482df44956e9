import { Warn } from '../look/icons.tsx'

/** What is wrong with what was entered, place by place. */
export const Mistakes = ({ mistakes }: { readonly mistakes: readonly { readonly place: string; readonly message: string }[] }) =>
  mistakes.length === 0 ? null : (
    <div className="p-problem" role="alert">
      <Warn className="p-icon-danger" />
      <ul>
        {mistakes.map(({ place, message }) => (
          <li key={`${place} ${message}`}>{`${place}: ${message}`}</li>
        ))}
      </ul>
    </div>
  )
