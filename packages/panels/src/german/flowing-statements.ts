/** German for what the criteria of templates for teams, services and epics ask. Parameters stand in braces, as in the original. */
export const flowingStatements: Readonly<Record<string, string>> = {
  'The product goal is written, with the outcome that it serves': 'Das Produktziel ist aufgeschrieben, mit der Wirkung, der es dient',
  'Product owner, scrum master and sponsor are named and active, and the product owner is not the scrum master':
    'Product Owner, Scrum Master und Sponsor sind benannt und aktiv, und der Product Owner ist nicht der Scrum Master',
  'The funding envelope of the next quarter is approved': 'Der Finanzrahmen des nächsten Quartals ist genehmigt',
  'The team has at most {teamAtMost} people': 'Das Team hat höchstens {teamAtMost} Personen',
  'The definition of done is written, and the team approved it':
    'Die Definition of Done ist aufgeschrieben, und das Team hat ihr zugestimmt',
  'The backlog is ready for two sprints: {readyAtLeast} estimated or right-sized, {readyAtLeast} with acceptance criteria':
    'Der Vorrat ist für zwei Sprints bereit: {readyAtLeast} geschätzt oder passend geschnitten, {readyAtLeast} mit Abnahmekriterien',
  'First risks and dependencies are recorded, or somebody signed that there are none':
    'Erste Risiken und Abhängigkeiten sind erfasst, oder jemand hat unterschrieben, dass es keine gibt',
  'Product owner and scrum master are trained for their role': 'Product Owner und Scrum Master sind für ihre Rolle geschult',
  'The running sprint has a goal': 'Der laufende Sprint hat ein Ziel',
  'The sprint is no longer than {sprintDaysAtMost} days': 'Der Sprint ist höchstens {sprintDaysAtMost} Tage lang',
  'The goal was met in {goalMetAtLeast} of the last six sprints': 'Das Ziel wurde in {goalMetAtLeast} der letzten sechs Sprints erreicht',
  'At most {carryOverAtMost} of what was planned is carried over, as a mean of three sprints':
    'Höchstens {carryOverAtMost} des Geplanten wird übertragen, im Mittel aus drei Sprints',
  'At most {unplannedAtMost} of the work is unplanned, as a mean of three sprints':
    'Höchstens {unplannedAtMost} der Arbeit ist ungeplant, im Mittel aus drei Sprints',
  'A review was held each sprint, and its outcome was noted': 'In jedem Sprint fand ein Review statt, und sein Ergebnis wurde notiert',
  'A retrospective was held each sprint, with at least one action':
    'In jedem Sprint fand eine Retrospektive statt, mit mindestens einer Maßnahme',
  'No improvement action is older than two sprints': 'Keine Verbesserungsmaßnahme ist älter als zwei Sprints',
  '{doneAtLeast} of the items of the last 28 days were done as the definition of done says':
    '{doneAtLeast} der Vorgänge der letzten 28 Tage wurden nach der Definition of Done fertig',
  'At most {untouchedAtMost} of the work in progress was left untouched for more than 14 days':
    'Höchstens {untouchedAtMost} der Arbeit im Gang blieb mehr als 14 Tage unberührt',
  'Every blocked item says why, and who is on it': 'Jeder blockierte Vorgang sagt, warum und wer sich kümmert',
  'No severe defect is open in the release': 'Im Release ist kein schwerer Fehler offen',
  'The content of the release is done, and the product owner accepted it':
    'Der Inhalt des Releases ist fertig, und der Product Owner hat ihn abgenommen',
  '{testsRunAtLeast} of the automated and agreed tests were run, and {testsPassedAtLeast} of them passed':
    '{testsRunAtLeast} der automatischen und vereinbarten Tests wurden ausgeführt, und {testsPassedAtLeast} davon bestanden',
  'Whoever runs it accepted it, and the way back is described': 'Wer es betreibt, hat es abgenommen, und der Weg zurück ist beschrieben',
  'Privacy and security assessments are current where data are personal or special':
    'Die Bewertungen von Datenschutz und Sicherheit sind aktuell, wo Daten personenbezogen oder besonders sind',
  'Release notes and what users are told are ready': 'Die Release Notes und die Nachricht an die Nutzer sind fertig',
  'Outcome indicators were read within 30 days: {onTargetAtLeast} of them on target, or the course was changed':
    'Die Wirkungsindikatoren wurden binnen 30 Tagen gemessen: {onTargetAtLeast} davon im Ziel, oder der Kurs wurde geändert',
  'Spend is within the envelope, and actuals are no older than {actualsDays} days':
    'Die Ausgaben liegen im Finanzrahmen, und die Istkosten sind höchstens {actualsDays} Tage alt',
  'The chance to reach the product goal by its date is at least {onTimeAtLeast}, and the day at 85% is known':
    'Die Aussicht, das Produktziel zu seinem Tag zu erreichen, ist mindestens {onTimeAtLeast}, und der Tag bei 85 % ist bekannt',
  '{tracedAtLeast} of the open items can be traced to the goal or an objective':
    '{tracedAtLeast} der offenen Vorgänge lassen sich auf das Ziel zurückführen',
  'Escaped defects are not rising': 'Durchgerutschte Fehler nehmen nicht zu',
  'The sponsor confirmed that it is still worth doing': 'Der Sponsor hat bestätigt, dass es sich weiter lohnt',
  'Lessons are recorded, and the product is handed to its owner or switched off':
    'Erfahrungen sind festgehalten, und das Produkt ist an seinen Eigner übergeben oder abgeschaltet',
  'The benefits have an owner and a dated review': 'Der Nutzen hat Verantwortung und eine terminierte Prüfung',
  'The definition of workflow is agreed: start point, finish point, states, limits, policies and expectation':
    'Der Arbeitsfluss ist vereinbart: Startpunkt, Endpunkt, Status, Grenzen, Regeln und Zusage',
  'Every state in which work is active has a limit': 'Jeder Status, in dem gearbeitet wird, hat eine Grenze',
  'A service level expectation is set, from the record of finished items or as a guess that is called one':
    'Eine Zusage zur Dauer ist gesetzt, aus den Daten fertiger Vorgänge oder als Schätzung, die so heißt',
  'Owner of demand, owner of flow and sponsor are named and active':
    'Verantwortung für Nachfrage und Fluss sowie Sponsor sind benannt und aktiv',
  'Classes of service are defined, and no more than {expediteLimit} is expedited at a time':
    'Serviceklassen sind festgelegt, und höchstens {expediteLimit} ist gleichzeitig beschleunigt',
  'Funding for the coming quarter is approved': 'Die Finanzierung des kommenden Quartals ist genehmigt',
  'The service is linked to an objective, or marked as running the business':
    'Der Dienst ist mit einem Ziel verknüpft oder als laufender Betrieb gekennzeichnet',
  'What is committed carries its cost of delay': 'Was zugesagt ist, nennt seine Verzögerungskosten',
  'What is committed is small enough or estimated ({estimatedAtLeast}), and has acceptance criteria ({acceptanceCriteriaAtLeast})':
    'Was zugesagt ist, ist klein genug oder geschätzt ({estimatedAtLeast}) und hat Abnahmekriterien ({acceptanceCriteriaAtLeast})',
  'There is room under the limits when something is committed': 'Wenn etwas zugesagt wird, ist unter den Grenzen Platz',
  'What was delivered in the last 28 days met the exit policy ({exitPolicyAtLeast})':
    'Was in den letzten 28 Tagen geliefert wurde, erfüllte die Ausgangsregel ({exitPolicyAtLeast})',
  'No severe defect is open in what is delivered': 'In dem Gelieferten ist kein schwerer Fehler offen',
  'Whoever runs the service accepted it before it serves anybody': 'Wer den Dienst betreibt, hat ihn abgenommen, bevor er jemandem dient',
  'Privacy and security assessments are in force where data are personal or special':
    'Die Bewertungen von Datenschutz und Sicherheit gelten, wo Daten personenbezogen oder besonders sind',
  'The expectation was met for at least {attainmentAtLeast} of what was finished':
    'Die Zusage wurde für mindestens {attainmentAtLeast} des Fertigen eingehalten',
  'Spend is within the quarter’s funding, with actuals no older than {actualsDays} days':
    'Die Ausgaben liegen in der Finanzierung des Quartals, mit Istkosten von höchstens {actualsDays} Tagen',
  'Neither throughput nor escaped defects show an adverse signal':
    'Weder Durchsatz noch durchgerutschte Fehler zeigen ein ungünstiges Signal',
  'Outcome indicators are read, and {indicatorsAtLeast} of them are on target or the course was changed':
    'Die Wirkungsindikatoren sind gemessen, und {indicatorsAtLeast} davon im Ziel, oder der Kurs wurde geändert',
  'Flow efficiency is known and not lower than at the last review':
    'Die Flusseffizienz ist bekannt und nicht niedriger als bei der letzten Prüfung',
  'The sponsor confirmed within the quarter that the service is still worth it':
    'Der Sponsor hat im Quartal bestätigt, dass sich der Dienst weiter lohnt',
  'Users are informed, data archived or deleted, nothing is owed to anybody, and the lessons are kept':
    'Nutzer sind informiert, Daten archiviert oder gelöscht, niemandem wird etwas geschuldet, und die Erfahrungen sind bewahrt',
  'No state is above its limit': 'Kein Status liegt über seiner Grenze',
  'Nothing in progress is older than the expectation without a recorded reason':
    'Nichts im Gang ist ohne festgehaltenen Grund älter als zugesagt',
  'Every blocked item has a reason and an owner': 'Jeder blockierte Vorgang hat Grund und Verantwortung',
  'No more than {expediteLimit} is expedited': 'Höchstens {expediteLimit} ist beschleunigt',
  'The service level expectation was looked at within {expectationDays} days':
    'Die Zusage zur Dauer wurde binnen {expectationDays} Tagen angesehen',
  'The policies were looked at within {policiesDays} days': 'Die Regeln wurden binnen {policiesDays} Tagen angesehen',
  'At most {staleAtMost} of what is in progress has been untouched for 14 days':
    'Höchstens {staleAtMost} dessen, was im Gang ist, ist seit 14 Tagen unberührt',
  'No improvement action is older than {improvementDays} days': 'Keine Verbesserungsmaßnahme ist älter als {improvementDays} Tage',
  'The risks were looked at within {riskReviewDays} days': 'Die Risiken wurden binnen {riskReviewDays} Tagen angesehen',
  'The hypothesis says for whom, what outcome, how we shall notice, and what would prove it wrong':
    'Die Hypothese sagt, für wen, welche Wirkung, woran wir sie merken und was sie widerlegen würde',
  'Epic owner and business owner are named, active, and two people':
    'Epic Owner und fachlicher Eigner sind benannt, aktiv und zwei Personen',
  'There is room under the limit of the analysing state': 'Unter der Grenze des Analysestatus ist Platz',
  'Linked to at least one objective, or mandatory with its reason': 'Mit mindestens einem Ziel verknüpft oder verpflichtend mit Begründung',
  'The horizon is set: run, grow or transform': 'Der Horizont ist gesetzt: betreiben, wachsen oder wandeln',
  'The lean business case is approved by the business owner after its last change':
    'Der fachliche Eigner hat den Lean Business Case nach der letzten Änderung genehmigt',
  'Cost of delay and size are given by at least {assessorsAtLeast} people, and no input is missing':
    'Verzögerungskosten und Umfang stammen von mindestens {assessorsAtLeast} Personen, und keine Angabe fehlt',
  'The minimum product is defined: it ends within {experimentDays} days, has a cost ceiling, and an outcome that can be measured':
    'Das kleinste Produkt ist festgelegt: Es endet binnen {experimentDays} Tagen, hat eine Kostenobergrenze und eine messbare Wirkung',
  'The ceiling fits what is left in the fund, or the board approved the excess':
    'Die Obergrenze passt in das, was im Fonds übrig ist, oder das Gremium hat das Mehr genehmigt',
  'At least {indicatorsDefined} leading indicators have a baseline, a target and an owner':
    'Mindestens {indicatorsDefined} Frühindikatoren haben Ausgangswert, Zielwert und Verantwortung',
  'The privacy and security assessment is planned or done where data are personal or special':
    'Die Bewertung von Datenschutz und Sicherheit ist geplant oder erledigt, wo Daten personenbezogen oder besonders sind',
  'The mix of the portfolio stays within {mixDeviationAtMost} of its targets':
    'Die Mischung des Portfolios bleibt innerhalb von {mixDeviationAtMost} ihrer Ziele',
  'Teams for the minimum product are confirmed ({staffedAtLeast}), and no role is loaded above {peakLoadAtMost}':
    'Teams für das kleinste Produkt sind bestätigt ({staffedAtLeast}), und keine Rolle ist über {peakLoadAtMost} belastet',
  'The architecture view is given, and it names what has to be there first':
    'Die Architektursicht liegt vor und nennt, was zuerst da sein muss',
  'What is needed from others in the next 60 days is confirmed with a day':
    'Was in den nächsten 60 Tagen von anderen gebraucht wird, ist mit Tag bestätigt',
  'The lessons of similar epics were looked at': 'Die Erfahrungen ähnlicher Epics wurden angesehen',
  'The indicators were read within 30 days': 'Die Indikatoren wurden binnen 30 Tagen gemessen',
  'To persevere, {persevereAtLeast} of the indicators are on target; to pivot, a new hypothesis is approved':
    'Für die Fortführung sind {persevereAtLeast} der Indikatoren im Ziel; zum Umsteuern ist eine neue Hypothese genehmigt',
  'Spend is inside the ceiling, with actuals no older than {actualsDays} days':
    'Die Ausgaben liegen unter der Obergrenze, mit Istkosten von höchstens {actualsDays} Tagen',
  'What is left of the case still pays, with the money already spent left aside':
    'Was vom Business Case übrig ist, lohnt sich noch, schon ausgegebenes Geld beiseitegelassen',
  'The finish of the rest is known at 85%': 'Das Ende des Restes ist mit 85 % bekannt',
  'The learning review was held, and its lessons are recorded': 'Der Lernrückblick fand statt, und seine Erfahrungen sind festgehalten',
  'The outcome is recorded against the hypothesis, and every benefit has an owner who goes on measuring':
    'Das Ergebnis ist gegen die Hypothese festgehalten, und jeder Nutzen hat Verantwortliche, die weiter messen',
  'Funds and people are released': 'Mittel und Personen sind freigegeben',
  'What was learnt is kept, above all when the epic was stopped': 'Das Gelernte ist bewahrt, vor allem wenn das Epic gestoppt wurde',
  'To pivot, persevere or stop is decided within {decisionDays} days of the end of the minimum product':
    'Über Umsteuern, Fortführen oder Stoppen wird binnen {decisionDays} Tagen nach dem Ende des kleinsten Produkts entschieden',
  'A decision is dated within the next {stateDays} days, and none is overdue':
    'Eine Entscheidung ist in den nächsten {stateDays} Tagen terminiert, und keine ist überfällig',
  'The cost forecast is renewed within {forecastDays} days': 'Die Kostenprognose ist binnen {forecastDays} Tagen erneuert',
  'High risks have an answer, and the risks were looked at within {riskReviewDays} days':
    'Hohe Risiken haben eine Antwort, und die Risiken wurden binnen {riskReviewDays} Tagen angesehen',
  'The score is renewed within {scoreDays} days': 'Die Bewertung ist binnen {scoreDays} Tagen erneuert',
  'No gate was bypassed without an explanation, no condition is overdue, no waiver has expired':
    'Kein Gate wurde ohne Erklärung umgangen, keine Auflage ist überfällig, keine Ausnahme ist abgelaufen',
}
