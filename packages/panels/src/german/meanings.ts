/** German for what facts mean that people may record. */
export const meanings: Readonly<Record<string, string>> = {
  'People named in the team.': 'Im Team benannte Personen.',
  'Whether it runs, grows or transforms the business.': 'Ob es den Betrieb hält, wachsen lässt oder wandelt.',
  'How well it serves the objectives, 0–100 on the published scale.': 'Wie gut es den Zielen dient, 0–100 auf der veröffentlichten Skala.',
  'Priority by the scoring model in force, 0–100.': 'Priorität nach dem geltenden Bewertungsmodell, 0–100.',
  'Inputs that the scoring model requires and nobody gave.': 'Angaben, die das Bewertungsmodell verlangt und niemand gemacht hat.',
  'Different people who gave inputs to the score.': 'Verschiedene Personen, die Angaben zur Bewertung gemacht haben.',
  'Day of the last full assessment.': 'Tag der letzten vollständigen Bewertung.',
  'Relative value, urgency and risk reduction together.': 'Relativer Wert, Dringlichkeit und Risikominderung zusammen.',
  'Relative size of the work.': 'Relative Größe der Arbeit.',
  'Options that the business case compares, doing nothing included.': 'Optionen, die der Business Case vergleicht, auch das Nichtstun.',
  'Present value of benefits less costs at the rate that the case states.':
    'Barwert des Nutzens abzüglich der Kosten zum Zinssatz des Business Case.',
  'Months until the cumulative flow is not negative; 9999 is never.':
    'Monate, bis der aufgelaufene Zahlungsstrom nicht mehr negativ ist; 9999 heißt nie.',
  '(benefit − cost) ÷ cost over the horizon of the case.': '(Nutzen − Kosten) ÷ Kosten über den Horizont des Business Case.',
  'Day on which the sponsor last confirmed that it is desirable, viable and achievable.':
    'Tag, an dem der Sponsor zuletzt bestätigte, dass es wünschenswert, tragfähig und erreichbar ist.',
  'Day on which the budget was approved; where nobody recorded it, the last change of the budget by history.':
    'Tag, an dem das Budget genehmigt wurde; wo ihn niemand festhielt, die letzte Änderung des Budgets laut Verlauf.',
  'Money released for the current phase, stage or quarter.': 'Für die laufende Phase, Stufe oder das Quartal freigegebenes Geld.',
  'Actual cost to date.': 'Bisherige Istkosten.',
  'Closing day of the actual cost.': 'Abschlusstag der Istkosten.',
  'Ordered and not yet invoiced.': 'Bestellt und noch nicht in Rechnung gestellt.',
  'Contingency that is not drawn yet.': 'Noch nicht in Anspruch genommene Reserve.',
  'Value that the baseline plans to be earned by today.': 'Wert, der nach dem Basisplan bis heute geschaffen sein soll.',
  'Value earned by today, by the method that the plan names.': 'Bis heute geschaffener Wert, nach dem Verfahren, das der Plan nennt.',
  'Day of the schedule baseline in force.': 'Tag des geltenden Basisplans der Termine.',
  'Finish that the baseline in force promises.': 'Ende, das der geltende Basisplan verspricht.',
  'How far the forecast may exceed the approved budget.': 'Wie weit die Prognose das genehmigte Budget überschreiten darf.',
  'How many days the finish may slip.': 'Um wie viele Tage sich das Ende verschieben darf.',
  'How much of the scope baseline may change.': 'Wie viel der Basis des Umfangs sich ändern darf.',
  'How many severe defects may be open.': 'Wie viele schwere Fehler offen sein dürfen.',
  'How far realised benefits may stay below plan.': 'Wie weit der realisierte Nutzen unter dem Plan bleiben darf.',
  'How many high risks may lack an answer.': 'Wie viele hohe Risiken ohne Antwort sein dürfen.',
  'Time, cost, scope, quality, benefits and risk: all tolerances are set.':
    'Zeit, Kosten, Umfang, Qualität, Nutzen und Risiko: Alle Toleranzen sind gesetzt.',
  'The worst of cost, time, scope, quality, benefits and risk: deviation ÷ what is allowed.':
    'Das Schlechteste aus Kosten, Zeit, Umfang, Qualität, Nutzen und Risiko: Abweichung ÷ Erlaubtes.',
  'Day of the scope baseline in force.': 'Tag der geltenden Basis des Umfangs.',
  'Delivery items that name at least one test ÷ all.': 'Lieferelemente, die mindestens einen Test nennen ÷ alle.',
  'Planned tests of the release that were run.': 'Ausgeführte geplante Tests des Releases.',
  'Tests passed ÷ tests run.': 'Bestandene Tests ÷ ausgeführte Tests.',
  'Deliverables accepted, provisionally at least ÷ all deliverables.':
    'Zumindest vorläufig abgenommene Liefergegenstände ÷ alle Liefergegenstände.',
  'Operations confirmed that they can support the result.': 'Der Betrieb hat bestätigt, dass er das Ergebnis betreuen kann.',
  'Delivery items finished in the last 28 days whose checklist was complete ÷ all finished then.':
    'Lieferelemente der letzten 28 Tage mit vollständiger Prüfliste ÷ alle dann fertigen.',
  'State of the privacy and security assessment.': 'Stand der Bewertung von Datenschutz und Sicherheit.',
  'State of the end report with lessons.': 'Stand des Abschlussberichts mit Lehren.',
  'Day on which a person signed that there are none.': 'Tag, an dem jemand unterschrieb, dass es keine gibt.',
  'Day on which a person signed that no risk was identified.': 'Tag, an dem jemand unterschrieb, dass kein Risiko erkannt wurde.',
  'Day of the last review of the risk register.': 'Tag der letzten Prüfung des Risikoregisters.',
  'Probability × cost of the priced risks.': 'Wahrscheinlichkeit × Kosten der bepreisten Risiken.',
  'Day on which a person signed why there are none.': 'Tag, an dem jemand unterschrieb, warum es keine gibt.',
  'Day on which lessons of earlier projects were looked at.': 'Tag, an dem die Erfahrungen früherer Projekte angesehen wurden.',
  'Day of the last audit, health check or independent review.': 'Tag der letzten Prüfung, Zustandsprüfung oder unabhängigen Prüfung.',
  'Mean progress from baseline to target of the benefits read so far.':
    'Mittlerer Fortschritt vom Ausgangswert zum Zielwert des bisher gemessenen Nutzens.',
  'Benefits whose last reading, not older than 30 days, is at or beyond the target ÷ all.':
    'Nutzen, dessen letzte Messung höchstens 30 Tage alt und am oder über dem Zielwert ist ÷ alle.',
  'The running iteration has a goal that is written down.': 'Die laufende Iteration hat ein aufgeschriebenes Ziel.',
  'Of the last six iterations, those whose goal was met; three have to be recorded.':
    'Von den letzten sechs Iterationen die mit erreichtem Ziel; drei müssen festgehalten sein.',
  'Calendar days of the running iteration, both ends included.': 'Kalendertage der laufenden Iteration, beide Enden mitgezählt.',
  'Planned items not done at the end, mean of the last three iterations.':
    'Geplantes, das am Ende nicht erledigt war, Mittel der letzten drei Iterationen.',
  'Items added after the start ÷ planned ones, mean of the last three iterations.':
    'Nach dem Beginn Hinzugekommenes ÷ Geplantes, Mittel der letzten drei Iterationen.',
  'Last review with an outcome that is written down.': 'Letztes Review mit aufgeschriebenem Ergebnis.',
  'Last retrospective with at least one action.': 'Letzte Retrospektive mit mindestens einer Maßnahme.',
  'States with more items than their limit.': 'Status mit mehr Vorgängen als ihre Grenze.',
  'Active states of the board without a limit.': 'Aktive Status des Boards ohne Grenze.',
  'Days within which 85 % of the items are expected to finish.': 'Tage, in denen 85 % der Vorgänge fertig werden sollen.',
  'Day of the last review of the service level expectation.': 'Tag der letzten Prüfung der Zusage zur Dauer.',
  'Active ÷ elapsed time.': 'Aktive ÷ verstrichene Zeit.',
  'Confirmed ÷ required effort of the next phase.': 'Bestätigter ÷ benötigter Aufwand der nächsten Phase.',
  'Highest load of a role that the project takes part in, next two quarters.':
    'Höchste Last einer Rolle, an der das Projekt teilhat, nächste zwei Quartale.',
  'Bookings of people after the finish of the project.': 'Buchungen von Personen nach dem Ende des Projekts.',
  'Worst deviation of the portfolio’s mix from its target.': 'Größte Abweichung der Mischung des Portfolios von ihrem Ziel.',
  'The next state of the portfolio has room.': 'Der nächste Status des Portfolios hat Platz.',
  'Unallocated money of the fund or value stream.': 'Nicht zugeteiltes Geld des Fonds oder Wertstroms.',
  'End of the minimum product or pilot.': 'Ende des kleinsten Produkts oder Piloten.',
  'Day of the last published status report.': 'Tag des letzten veröffentlichten Statusberichts.',
  'Planned day of the next gate review.': 'Geplanter Tag der nächsten Gate-Prüfung.',
  'State of the artefact; missing where the register was read and holds none.':
    'Stand des Artefakts; fehlt, wo das Register gelesen wurde und keines enthält.',
  'It was approved after its last change, by history.': 'Nach der letzten Änderung genehmigt, laut Verlauf.',
  'Share of its sections that are filled in, placeholders not counted.': 'Anteil der ausgefüllten Abschnitte, Platzhalter nicht gezählt.',
  'The holder of the role has the training that it requires, and it is still valid.':
    'Wer die Rolle hat, hat die verlangte Schulung, und sie gilt noch.',
}
