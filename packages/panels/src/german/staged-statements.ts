/** German for what the criteria of templates with phases ask. Parameters stand in braces, as in the original. */
export const stagedStatements: Readonly<Record<string, string>> = {
  'The proposal states need, outcome wanted, rough cost and finish, and names a sponsor':
    'Der Antrag nennt Bedarf, gewünschtes Ergebnis, grobe Kosten und grobes Ende sowie einen Sponsor',
  'Linked to at least one strategic objective, or mandatory with its reason':
    'Mit mindestens einem strategischen Ziel verknüpft oder verpflichtend mit Begründung',
  'The business case compares at least three options, doing nothing included':
    'Der Business Case vergleicht mindestens drei Optionen, auch das Nichtstun',
  'Sponsor, project manager and benefit owner are named, active, and different people':
    'Sponsor, Projektleitung und Nutzenverantwortung sind benannt, aktiv und verschiedene Personen',
  'The risk register is opened': 'Das Risikoregister ist eröffnet',
  'Start and finish are planned, and the forecast is within the approved budget plus 10%':
    'Start und Ende sind geplant, und die Prognose liegt im genehmigten Budget plus 10 %',
  'The planned work can be traced to an objective': 'Die geplante Arbeit lässt sich auf ein Ziel zurückführen',
  'Privacy and security are assessed where data are personal or special':
    'Datenschutz und Sicherheit sind bewertet, wo Daten personenbezogen oder besonders sind',
  'A quality lead is named who is not the project manager': 'Eine Qualitätsverantwortung ist benannt, die nicht die Projektleitung ist',
  'The build scope is done': 'Der Bauumfang ist erledigt',
  'Operations confirmed that they can support the result': 'Der Betrieb hat bestätigt, dass er das Ergebnis betreuen kann',
  'The end report with lessons is approved': 'Der Abschlussbericht mit Lehren ist genehmigt',
  'The forecast is within 5% of the approved budget': 'Die Prognose liegt innerhalb von 5 % des genehmigten Budgets',
  'The cost forecast is renewed within 35 days': 'Die Kostenprognose ist binnen 35 Tagen erneuert',
  'The risk register is reviewed within 30 days, and every high risk has an owner and a response':
    'Das Risikoregister ist binnen 30 Tagen geprüft, und jedes hohe Risiko hat Verantwortung und Maßnahme',
  'The next gate review is dated and not overdue by more than 14 days':
    'Die nächste Gate-Prüfung ist terminiert und höchstens 14 Tage überfällig',
  'It is scored with no required input missing, by at least {assessorsAtLeast} people':
    'Er ist ohne fehlende Pflichtangabe von mindestens {assessorsAtLeast} Personen bewertet',
  'The sponsor approved the charter after its last change': 'Der Sponsor hat den Projektauftrag nach der letzten Änderung genehmigt',
  'The business case compares at least {optionsAtLeast} options, doing nothing included':
    'Der Business Case vergleicht mindestens {optionsAtLeast} Optionen, auch das Nichtstun',
  'The case pays: a present value above zero or payback within {paybackMonths} months, else it is mandatory':
    'Der Business Case lohnt sich: Kapitalwert über null oder Amortisation binnen {paybackMonths} Monaten, sonst ist er verpflichtend',
  'The risk register is opened with at least {risksAtLeast} risks, or somebody signed that no risk was identified':
    'Das Risikoregister ist mit mindestens {risksAtLeast} Risiken eröffnet, oder jemand hat unterschrieben, dass keines erkannt wurde',
  'Every influential stakeholder has an engagement and communication need':
    'Für alle einflussreichen Stakeholder sind Einbindung und Kommunikationsbedarf angegeben',
  'Lessons of similar finished projects were looked at': 'Die Erfahrungen ähnlicher abgeschlossener Projekte wurden angesehen',
  'The requirements baseline is approved, and {acceptanceCriteriaAtLeast} of the requirements carry acceptance criteria':
    'Die Basis der Anforderungen ist genehmigt, und {acceptanceCriteriaAtLeast} der Anforderungen haben Abnahmekriterien',
  'Schedule and cost baselines are set, and the forecast is within the approved budget plus {envelope}':
    'Die Basispläne für Termine und Kosten sind gesetzt, und die Prognose liegt im genehmigten Budget plus {envelope}',
  'The resource owners confirmed {staffedAtLeast} of the planned effort of the next phase':
    'Die Ressourcenverantwortlichen haben {staffedAtLeast} des geplanten Aufwands der nächsten Phase bestätigt',
  'The chance to finish by the approved date is at least {onTimeAtLeast}, or an independent estimate confirms it':
    'Die Aussicht auf ein Ende am genehmigten Tag ist mindestens {onTimeAtLeast}, oder eine unabhängige Schätzung bestätigt ihn',
  'Every requirement can be traced to an objective or benefit': 'Jede Anforderung lässt sich auf ein Ziel oder einen Nutzen zurückführen',
  'Each benefit has an owner, a value today, a target and a measure': 'Jeder Nutzen hat Verantwortung, heutigen Wert, Zielwert und Maß',
  'The lead architect approved the design after its last change':
    'Die leitende Architektur hat den Entwurf nach der letzten Änderung genehmigt',
  'Privacy and security are assessed and approved where data are personal or special':
    'Datenschutz und Sicherheit sind bewertet und genehmigt, wo Daten personenbezogen oder besonders sind',
  'The test strategy is approved by a quality lead who is not the project manager':
    'Die Teststrategie ist von einer Qualitätsverantwortung genehmigt, die nicht die Projektleitung ist',
  'Dependencies needed in the next 60 days have a confirmed date that is early enough':
    'Abhängigkeiten, die in den nächsten 60 Tagen gebraucht werden, haben einen bestätigten Tag, der früh genug ist',
  'The build scope is done to {doneAtLeast}, and what is left was moved out by a recorded change':
    'Der Bauumfang ist zu {doneAtLeast} erledigt, und der Rest wurde durch eine festgehaltene Änderung herausgenommen',
  'Every must requirement is linked to a test, and the test plan is approved':
    'Jede Muss-Anforderung ist mit einem Test verknüpft, und der Testplan ist genehmigt',
  'Requirements changed by at most {churnAtMost} since their baseline, else a change request set the baseline anew':
    'Die Anforderungen änderten sich seit ihrer Basis um höchstens {churnAtMost}, sonst hat ein Änderungsantrag die Basis neu gesetzt',
  '{testsRunAtLeast} of the planned tests were run, {testsPassedAtLeast} of those passed, and no severe defect is open':
    '{testsRunAtLeast} der geplanten Tests wurden ausgeführt, {testsPassedAtLeast} davon bestanden, und kein schwerer Fehler ist offen',
  'The users accepted the deliverables': 'Die Nutzer haben die Liefergegenstände abgenommen',
  'The cut-over and rollback plan is approved, and was rehearsed within {rehearsalDays} days':
    'Der Plan für Umstellung und Rückfall ist genehmigt und wurde binnen {rehearsalDays} Tagen geprobt',
  'User training was delivered to plan': 'Die Schulung der Nutzer fand nach Plan statt',
  'The end report is approved, lessons are recorded, and no action is overdue':
    'Der Abschlussbericht ist genehmigt, Erfahrungen sind festgehalten, und keine Maßnahme ist überfällig',
  'No bookings and no supplier obligations are open': 'Keine Buchungen und keine Verpflichtungen gegenüber Lieferanten sind offen',
  'The benefits are handed to their owners, and their first review is dated':
    'Der Nutzen ist an seine Verantwortlichen übergeben, und die erste Prüfung ist terminiert',
  'Realised benefits are measured: at least {realisedAtLeast} of plan, or a benefits report gives the reason':
    'Der realisierte Nutzen ist gemessen: mindestens {realisedAtLeast} des Plans, oder ein Nutzenbericht nennt den Grund',
  'The forecast is within {costTolerance} of the approved budget, else a change request is open':
    'Die Prognose liegt innerhalb von {costTolerance} des genehmigten Budgets, sonst ist ein Änderungsantrag offen',
  'The cost forecast was renewed within {forecastDays} days, and actuals are no older than {actualsDays}':
    'Die Kostenprognose wurde binnen {forecastDays} Tagen erneuert, und die Istkosten sind höchstens {actualsDays} Tage alt',
  'The risk register is reviewed within {riskReviewDays} days, and every high risk has an owner and a response':
    'Das Risikoregister ist binnen {riskReviewDays} Tagen geprüft, und jedes hohe Risiko hat Verantwortung und Maßnahme',
  'The status report is published within {reportDays} days, and not better than the facts for {disagreementWeeks} weeks in a row':
    'Der Statusbericht erschien binnen {reportDays} Tagen und ist nicht {disagreementWeeks} Wochen in Folge besser als die Fakten',
  'The next gate review is dated and not overdue by more than {reviewLateDays} days':
    'Die nächste Gate-Prüfung ist terminiert und höchstens {reviewLateDays} Tage überfällig',
  'No gate was bypassed without explanation, no condition is overdue, and no waiver has expired':
    'Kein Gate wurde ohne Erklärung umgangen, keine Auflage ist überfällig, und keine Ausnahme ist abgelaufen',
  'Somebody independent reviewed it within {independentReviewDays} days':
    'Jemand Unabhängiges hat es binnen {independentReviewDays} Tagen geprüft',
  'The data behind the decision are of grade C or better': 'Die Daten hinter der Entscheidung haben Güte C oder besser',
  'The initiation request is approved by the project owner': 'Der Antrag auf Projektinitiierung ist vom Projekteigner genehmigt',
  'The business case compares at least {alternativesAtLeast} alternatives, proposes one, and is approved by the project owner':
    'Der Business Case vergleicht mindestens {alternativesAtLeast} Alternativen, schlägt eine vor und ist vom Projekteigner genehmigt',
  'The charter is approved by the steering committee after its last change':
    'Der Lenkungsausschuss hat den Projektauftrag nach der letzten Änderung genehmigt',
  'Project owner, business manager, solution provider and project manager are assigned and active, and the owner does not manage the project':
    'Projekteigner, fachliche Leitung, Lösungsanbieter und Projektleitung sind zugewiesen und aktiv, und der Eigner leitet das Projekt nicht selbst',
  'The risk log has first entries or a signed “none”; the issue log and the decision log are in use':
    'Die Risikoliste hat erste Einträge oder ein unterschriebenes „keine“; Problemliste und Entscheidungsliste sind in Gebrauch',
  'A strategic objective is linked, or the duty that makes the project mandatory is written down':
    'Ein strategisches Ziel ist verknüpft, oder die Pflicht, die das Projekt verpflichtend macht, ist aufgeschrieben',
  'The charter is filled in, its success criteria with measure, value and day':
    'Der Projektauftrag ist ausgefüllt, seine Erfolgskriterien mit Maß, Wert und Tag',
  'Lessons of earlier projects were looked at': 'Die Erfahrungen früherer Projekte wurden angesehen',
  'The planning kick-off was held, and its minutes are kept': 'Der Planungsauftakt fand statt, und sein Protokoll ist abgelegt',
  'The handbook is approved by the project owner, and every tailoring in force has a reason and an approver':
    'Das Handbuch ist vom Projekteigner genehmigt, und jede geltende Abweichung hat Grund und Genehmigung',
  'The work plan is baselined, with every item at the planned level dated and {estimatedAtLeast} estimated':
    'Der Arbeitsplan ist als Basis gesetzt, jedes Element der geplanten Ebene terminiert und {estimatedAtLeast} geschätzt',
  'The forecast is within the approved budget or its tolerance, or the governance body approved the deviation':
    'Die Prognose liegt im genehmigten Budget oder seiner Toleranz, oder das Aufsichtsgremium hat die Abweichung genehmigt',
  'The stakeholder matrix is complete for everybody with influence': 'Die Stakeholder-Matrix ist für alle mit Einfluss vollständig',
  'The deliverables acceptance plan is approved by the steering committee':
    'Der Abnahmeplan der Liefergegenstände ist vom Lenkungsausschuss genehmigt',
  'The transition plan is approved, or left out with a reason': 'Der Übergangsplan ist genehmigt oder mit Grund weggelassen',
  'The business implementation plan is approved by the project owner, or left out with a reason':
    'Der fachliche Umsetzungsplan ist vom Projekteigner genehmigt oder mit Grund weggelassen',
  'The approaches for requirements, change, risk, quality, issues and communication are approved, or the approved handbook covers them':
    'Die Vorgehensweisen für Anforderungen, Änderungen, Risiken, Qualität, Probleme und Kommunikation sind genehmigt, oder das genehmigte Handbuch deckt sie ab',
  'The change log is in use, and no change waits beyond its term for a decision':
    'Die Änderungsliste ist in Gebrauch, und keine Änderung wartet länger als ihre Frist auf eine Entscheidung',
  'The team for the first executing period is confirmed at {staffedAtLeast}':
    'Das Team für den ersten Durchführungszeitraum ist zu {staffedAtLeast} bestätigt',
  'The outsourcing plan is approved where work is bought': 'Der Beschaffungsplan ist genehmigt, wo Arbeit eingekauft wird',
  'All planned work is done, and the project owner accepted every deliverable, provisionally at least':
    'Alle geplante Arbeit ist erledigt, und der Projekteigner hat jeden Liefergegenstand zumindest vorläufig abgenommen',
  'Operations accepted the result, and the transition went by its plan or needed none':
    'Der Betrieb hat das Ergebnis abgenommen, und der Übergang lief nach Plan oder brauchte keinen',
  'No severe defect and no critical issue is open': 'Kein schwerer Fehler und kein kritisches Problem ist offen',
  'Every approved change is in the baseline, and nothing drifted without one':
    'Jede genehmigte Änderung ist in der Basis, und nichts wich ohne eine ab',
  'No action of the business implementation is overdue': 'Keine Maßnahme der fachlichen Umsetzung ist überfällig',
  'The end report is approved after the end review, and lessons are recorded or signed as “none”':
    'Der Abschlussbericht ist nach der Abschlussprüfung genehmigt, und Erfahrungen sind festgehalten oder als „keine“ unterschrieben',
  'Contracts are fulfilled, people are released, and the documents are archived':
    'Verträge sind erfüllt, Personen freigegeben und Dokumente archiviert',
  'Every benefit has an owner who stays, a measure, a target and a review after closure':
    'Jeder Nutzen hat bleibende Verantwortung, Maß, Zielwert und eine Prüfung nach dem Abschluss',
  'Cost and schedule are inside their tolerance, or an exception is open':
    'Kosten und Termine liegen in ihrer Toleranz, oder eine Ausnahme ist offen',
  'A status report with a renewed forecast is published within {reportDays} days':
    'Ein Statusbericht mit erneuerter Prognose erschien binnen {reportDays} Tagen',
  'The risks were reviewed within {riskReviewDays} days, and each high one has an owner and a response under way':
    'Die Risiken wurden binnen {riskReviewDays} Tagen geprüft, und jedes hohe hat Verantwortung und eine laufende Maßnahme',
  'No issue and no decision is overdue': 'Kein Problem und keine Entscheidung ist überfällig',
  'A quality review took place within {qualityReviewDays} days, and its findings are worked off in time':
    'Binnen {qualityReviewDays} Tagen fand eine Qualitätsprüfung statt, und ihre Feststellungen werden rechtzeitig abgearbeitet',
  'No move past a gate is unexplained, no condition is overdue, no waiver has expired':
    'Kein Übergang an einem Gate vorbei ist unerklärt, keine Auflage überfällig, keine Ausnahme abgelaufen',
  'The brief is approved and complete: outcome, scope, approach, roles, acceptance':
    'Die Projektbeschreibung ist genehmigt und vollständig: Ergebnis, Umfang, Vorgehen, Rollen, Abnahme',
  'The outline case is approved, and an objective is linked or the duty behind the project is written down':
    'Der vorläufige Business Case ist genehmigt, und ein Ziel ist verknüpft oder die Pflicht hinter dem Projekt aufgeschrieben',
  'Executive and project manager are appointed, active, and two people':
    'Auftraggeber im Ausschuss und Projektleitung sind ernannt, aktiv und zwei Personen',
  'Plan, budget and tolerance of the initiation stage are set': 'Plan, Budget und Toleranz der Initiierungsstufe sind gesetzt',
  'Lessons of earlier work were looked at': 'Die Erfahrungen früherer Arbeit wurden angesehen',
  'The initiation documents are approved by the board after their last change':
    'Der Ausschuss hat die Initiierungsdokumente nach der letzten Änderung genehmigt',
  'The detailed case was confirmed within {caseDays} days as desirable, viable and achievable; it compares at least {optionsAtLeast} options and pays, or is a duty':
    'Der ausgearbeitete Business Case wurde binnen {caseDays} Tagen als wünschenswert, tragfähig und erreichbar bestätigt; er vergleicht mindestens {optionsAtLeast} Optionen und lohnt sich oder ist eine Pflicht',
  'Senior user and senior supplier are appointed and active': 'Vertretung der Nutzer und Vertretung der Lieferanten sind ernannt und aktiv',
  'Assurance is in the hands of somebody who is not the project manager':
    'Die Projektsicherung liegt bei jemandem, der nicht die Projektleitung ist',
  'The project plan is baselined in time, cost and scope': 'Der Projektplan ist in Zeit, Kosten und Umfang als Basis gesetzt',
  'Tolerances are set for time, cost, scope, quality, benefits and risk':
    'Toleranzen sind für Zeit, Kosten, Umfang, Qualität, Nutzen und Risiko gesetzt',
  'Every benefit has an active owner, a value today, a target and a measure':
    'Jeder Nutzen hat eine aktive Verantwortung, heutigen Wert, Zielwert und Maß',
  'The risk register is open, and every high risk has an owner and a response under way':
    'Das Risikoregister ist offen, und jedes hohe Risiko hat Verantwortung und eine laufende Maßnahme',
  'The engagement needs of influential stakeholders are known': 'Der Einbindungsbedarf einflussreicher Stakeholder ist bekannt',
  'The end-stage report is written, and the products of the stage are accepted':
    'Der Stufenabschlussbericht ist geschrieben, und die Produkte der Stufe sind abgenommen',
  'Approved changes are in the baseline, and nothing drifted without one':
    'Genehmigte Änderungen sind in der Basis, und nichts wich ohne eine ab',
  'Lessons of the stage are recorded, or “none” is signed': 'Die Erfahrungen der Stufe sind festgehalten, oder „keine“ ist unterschrieben',
  'The quality checks planned for the stage were done, and no severe defect is open':
    'Die für die Stufe geplanten Qualitätsprüfungen fanden statt, und kein schwerer Fehler ist offen',
  'The privacy and the security assessment are approved where data are personal or special':
    'Die Bewertungen von Datenschutz und Sicherheit sind genehmigt, wo Daten personenbezogen oder besonders sind',
  'The plan of the next stage, and of that one only, is approved in detail':
    'Der Plan der nächsten Stufe, und nur dieser, ist im Einzelnen genehmigt',
  'The business case was confirmed again within {caseDays} days before the boundary':
    'Der Business Case wurde binnen {caseDays} Tagen vor der Stufengrenze erneut bestätigt',
  'The forecast is inside the project’s tolerances, or an exception is open and its plan approved':
    'Die Prognose liegt in den Toleranzen des Projekts, oder eine Ausnahme ist offen und ihr Plan genehmigt',
  'The people for the next stage are confirmed at {staffedAtLeast}':
    'Die Personen für die nächste Stufe sind zu {staffedAtLeast} bestätigt',
  'The chance to finish within the time tolerance is at least {chanceAtLeast}':
    'Die Aussicht auf ein Ende innerhalb der Zeittoleranz ist mindestens {chanceAtLeast}',
  'The senior user accepted every product, and operations accepted that they run it':
    'Die Vertretung der Nutzer hat jedes Produkt abgenommen, und der Betrieb hat die Übernahme bestätigt',
  'The end report is approved, lessons are recorded, and no follow-on action is without owner or overdue':
    'Der Abschlussbericht ist genehmigt, Erfahrungen sind festgehalten, und keine Folgemaßnahme ist ohne Verantwortung oder überfällig',
  'Every benefit has its confirmed owner and a review that is still to come; none is overdue':
    'Jeder Nutzen hat bestätigte Verantwortung und eine noch kommende Prüfung; keine ist überfällig',
  'Contracts are fulfilled, and nobody is booked beyond the finish': 'Verträge sind erfüllt, und niemand ist über das Ende hinaus gebucht',
  'A forecast beyond a tolerance is answered by an open exception within days':
    'Auf eine Prognose außerhalb einer Toleranz folgt binnen Tagen eine offene Ausnahme',
  'The highlight report is within {reportDays} days, and not better than the facts again and again':
    'Der Kurzbericht ist höchstens {reportDays} Tage alt und nicht wieder und wieder besser als die Fakten',
  'The forecasts of cost and finish are renewed, and the actuals are of late':
    'Die Prognosen für Kosten und Ende sind erneuert, und die Istkosten sind jung',
  'Issues and changes are decided in time': 'Über Probleme und Änderungen wird rechtzeitig entschieden',
  'No milestone of the stage is past its day': 'Kein Meilenstein der Stufe ist über seinem Tag',
}
