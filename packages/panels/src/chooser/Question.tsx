import { type Question as Asked, chooserQuestions, type PartialAnswers } from '@plumbline/core/chooser'
import { answerWords, said } from './say.ts'

interface QuestionProps {
  readonly question: Asked
  readonly chosen: PartialAnswers[Asked]
  readonly currency: string
  readonly locale: string
  readonly onAnswer: (question: Asked, answer: string) => void
}

/** One question with its answers; none is chosen before. */
export const Question = ({ question, chosen, currency, locale, onAnswer }: QuestionProps) => (
  <fieldset className="ch-question">
    <legend>{said(`chooser.question.${question}`)}</legend>
    {chooserQuestions[question].map((answer) => (
      <label key={answer} className="ch-answer">
        <input type="radio" name={`chooser-${question}`} checked={chosen === answer} onChange={() => onAnswer(question, answer)} />
        <span>{answerWords({ question, answer }, currency, locale)}</span>
      </label>
    ))}
  </fieldset>
)
