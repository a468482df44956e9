/** German for what people read under the criteria that came with Phase-gate 2.0.0. */
export const phaseGateMoreGuidance: Readonly<Record<string, string>> = {
  'Open the score, fill in what is missing, and ask a second person to score it without seeing the first.':
    'Öffnen Sie die Bewertung, ergänzen Sie Fehlendes, und bitten Sie eine zweite Person zu bewerten, ohne die erste zu sehen.',
  'A score with holes, or by one person alone, ranks the loudest proposal first.':
    'Eine Bewertung mit Lücken oder von einer Person allein setzt den lautesten Antrag an die Spitze.',
  'Good: two people, one from finance, every input given. Bad: the proposer rates the own idea.':
    'Gut: zwei Personen, eine aus den Finanzen, jede Angabe gemacht. Schlecht: Wer beantragt, bewertet die eigene Idee.',
  'Finish the charter, send it to the sponsor, and have it set to approved; after every later change ask again.':
    'Stellen Sie den Projektauftrag fertig, schicken Sie ihn dem Sponsor, und lassen Sie ihn auf genehmigt setzen; nach jeder späteren Änderung wieder.',
  'An approval of last month’s text says nothing about what will be done.':
    'Die Genehmigung des Textes vom letzten Monat sagt nichts über das, was getan wird.',
  'Good: changed on 3 May, approved on 5 May. Bad: approved in April, scope rewritten in May.':
    'Gut: geändert am 3. Mai, genehmigt am 5. Mai. Schlecht: im April genehmigt, Umfang im Mai neu geschrieben.',
  'Fill in costs and benefits per year with finance; where it does not pay, say so and name the duty or another reason.':
    'Tragen Sie mit den Finanzen Kosten und Nutzen je Jahr ein; wo es sich nicht lohnt, sagen Sie es, und nennen Sie die Pflicht oder einen anderen Grund.',
  'Money that comes back late or never has to be given on purpose, not by oversight.':
    'Geld, das spät oder nie zurückkommt, soll mit Absicht gegeben werden, nicht aus Versehen.',
  'Good: payback in 22 months at 4%. Bad: "savings will be considerable".':
    'Gut: Amortisation in 22 Monaten bei 4 %. Schlecht: „Die Einsparungen werden erheblich sein.“',
  Finance: 'Finanzen',
  'List who can stop or speed up the project, and write for each of them what they need to hear, how often and from whom.':
    'Listen Sie auf, wer das Projekt stoppen oder beschleunigen kann, und schreiben Sie für alle, was sie hören müssen, wie oft und von wem.',
  'Who was forgotten at the start says no at the end.': 'Wer am Anfang vergessen wurde, sagt am Ende nein.',
  'Good: works council, high influence, monthly talk with the sponsor. Bad: "all users, newsletter".':
    'Gut: Betriebsrat, großer Einfluss, monatliches Gespräch mit dem Sponsor. Schlecht: „alle Nutzer, Newsletter“.',
  'Search the lessons for projects of this kind, take over what fits, and enter the day on which you did.':
    'Suchen Sie in den Erfahrungen nach Projekten dieser Art, übernehmen Sie, was passt, und tragen Sie den Tag ein, an dem Sie es taten.',
  'The last project paid for the lesson already.': 'Das letzte Projekt hat für die Erfahrung schon bezahlt.',
  'Good: two lessons on data migration taken into the plan. Bad: "we know the lessons".':
    'Gut: zwei Erfahrungen zur Datenübernahme im Plan. Schlecht: „Wir kennen die Erfahrungen.“',
  'Write for each requirement how somebody will see that it is met, have the set approved, and record the day of the baseline.':
    'Schreiben Sie zu jeder Anforderung, woran jemand sieht, dass sie erfüllt ist, lassen Sie alle genehmigen, und halten Sie den Tag der Basis fest.',
  'What is not agreed here is argued about in the test, when it costs ten times as much.':
    'Worüber man sich hier nicht einigt, darüber streitet man im Test, wo es das Zehnfache kostet.',
  'Good: "a claim of up to £500 is paid without a clerk". Bad: "the system is user friendly".':
    'Gut: „Ein Antrag bis 500 £ wird ohne Sachbearbeitung bezahlt.“ Schlecht: „Das System ist benutzerfreundlich.“',
  'Record the baseline of the plan; bring the forecast into the envelope or ask for a larger budget first.':
    'Halten Sie den Basisplan fest; bringen Sie die Prognose in den Rahmen, oder erbitten Sie zuerst ein größeres Budget.',
  'Good: baseline of 4 April, forecast 3% over. Bad: finish "when ready".':
    'Gut: Basisplan vom 4. April, Prognose 3 % darüber. Schlecht: Ende „wenn es fertig ist“.',
  'Ask each resource owner to confirm people and months of the next phase; move the start where they cannot.':
    'Bitten Sie alle Ressourcenverantwortlichen, Personen und Monate der nächsten Phase zu bestätigen; verschieben Sie den Start, wo sie es nicht können.',
  'A plan without people is a wish, and other projects plan with the same ones.':
    'Ein Plan ohne Menschen ist ein Wunsch, und andere Projekte planen mit denselben.',
  'Good: 14 of 16 person-months confirmed by name. Bad: "two developers, to be found".':
    'Gut: 14 von 16 Personenmonaten mit Namen bestätigt. Schlecht: „zwei Entwickler, noch zu finden“.',
  'Resource owners': 'Ressourcenverantwortliche',
  'Look at the forecast; take scope out, add people or move the date. With little history, ask somebody outside for an estimate.':
    'Sehen Sie sich die Prognose an; nehmen Sie Umfang heraus, holen Sie Menschen dazu, oder verschieben Sie den Termin. Bei wenig Vergangenheit bitten Sie jemanden von außen um eine Schätzung.',
  'A date that the own pace does not support is moved later, at a higher price.':
    'Ein Termin, den das eigene Tempo nicht trägt, wird später verschoben, zu einem höheren Preis.',
  'Good: 78% by 30 September. Bad: the date was promised before anybody counted the work.':
    'Gut: 78 % bis zum 30. September. Schlecht: Der Termin wurde versprochen, bevor jemand die Arbeit zählte.',
  'Enter each benefit with who answers for it, what it is today, what it shall be, and how it is read.':
    'Tragen Sie zu jedem Nutzen ein, wer für ihn einsteht, was er heute ist, was er werden soll und wie er gemessen wird.',
  'Nobody can tell later whether it was worth it if nobody measured before.':
    'Niemand kann später sagen, ob es sich gelohnt hat, wenn vorher niemand gemessen hat.',
  'Good: days per claim, 19 today, 5 in 2024, read from the claims ledger by the head of claims. Bad: "more efficient".':
    'Gut: Tage je Antrag, heute 19, 2024 fünf, gemessen aus dem Antragsbuch durch die Leitung der Sachbearbeitung. Schlecht: „effizienter“.',
  'Benefit owner': 'Nutzenverantwortung',
  'Walk the lead architect through interfaces, data and operation; close the findings and have the design set to approved.':
    'Gehen Sie mit der leitenden Architektur Schnittstellen, Daten und Betrieb durch; erledigen Sie die Feststellungen, und lassen Sie den Entwurf auf genehmigt setzen.',
  'What is built next follows the design, also where the design is wrong.':
    'Was als Nächstes gebaut wird, folgt dem Entwurf, auch wo er falsch ist.',
  'Good: three findings closed, approved two days after the last change. Bad: "design emerges".':
    'Gut: drei Feststellungen erledigt, zwei Tage nach der letzten Änderung genehmigt. Schlecht: „Der Entwurf ergibt sich.“',
  'Lead architect': 'Leitende Architektur',
  'Ask the privacy and the security officer for their assessments of this design, and have both approved.':
    'Bitten Sie Datenschutz- und Sicherheitsbeauftragte um ihre Bewertungen dieses Entwurfs, und lassen Sie beide genehmigen.',
  'Good: approved assessments of the design at hand. Bad: the one of the old system.':
    'Gut: genehmigte Bewertungen des vorliegenden Entwurfs. Schlecht: die des alten Systems.',
  'Name a quality lead from outside the project management, and have the test strategy approved.':
    'Benennen Sie eine Qualitätsverantwortung von außerhalb der Projektleitung, und lassen Sie die Teststrategie genehmigen.',
  'Ask each giver for a day, enter it, and re-plan or escalate where it is too late.':
    'Bitten Sie alle, die liefern, um einen Tag, tragen Sie ihn ein, und planen Sie um oder eskalieren Sie, wo er zu spät ist.',
  'Most delays come from others, and most others were never asked for a day.':
    'Die meisten Verzögerungen kommen von anderen, und die meisten anderen wurden nie nach einem Tag gefragt.',
  'Good: identity service, needed 3 May, promised 20 April. Bad: "platform team knows".':
    'Gut: Identitätsdienst, gebraucht am 3. Mai, zugesagt für den 20. April. Schlecht: „Das Plattformteam weiß Bescheid.“',
  'Finish the open items, or move them out of this release by a change request.':
    'Erledigen Sie die offenen Vorgänge, oder nehmen Sie sie mit einem Änderungsantrag aus diesem Release heraus.',
  'Good: 16 of 16 done. Bad: "almost done" at 60%.': 'Gut: 16 von 16 erledigt. Schlecht: „fast fertig“ bei 60 %.',
  'Link each must requirement to the test that shows it, write the missing tests, and have the test plan approved.':
    'Verknüpfen Sie jede Muss-Anforderung mit dem Test, der sie zeigt, schreiben Sie fehlende Tests, und lassen Sie den Testplan genehmigen.',
  'A requirement without a test is accepted by hope.': 'Eine Anforderung ohne Test wird auf Hoffnung abgenommen.',
  'Good: 42 requirements, 61 tests, none without. Bad: "covered by end-to-end testing".':
    'Gut: 42 Anforderungen, 61 Tests, keine ohne. Schlecht: „durch den Gesamttest abgedeckt“.',
  'Quality lead': 'Qualitätsverantwortung',
  'Put the changes into a change request, have it decided, and work it into the baseline of scope, time and cost.':
    'Fassen Sie die Änderungen in einen Änderungsantrag, lassen Sie darüber entscheiden, und arbeiten Sie ihn in die Basis von Umfang, Zeit und Kosten ein.',
  'A plan for other requirements than these predicts neither cost nor date.':
    'Ein Plan für andere Anforderungen als diese sagt weder Kosten noch Termin voraus.',
  'Good: 22% changed, change 7 approved and baselined in May. Bad: the backlog grew quietly by a third.':
    'Gut: 22 % geändert, Änderung 7 im Mai genehmigt und in der Basis. Schlecht: Der Vorrat wuchs still um ein Drittel.',
  'Run what is missing, fix or move out what fails, and close every severe defect or have its severity decided again.':
    'Führen Sie aus, was fehlt, beheben Sie oder verschieben Sie, was scheitert, und schließen Sie jeden schweren Fehler, oder lassen Sie seine Schwere neu entscheiden.',
  'A fault costs least before anybody works with it.': 'Ein Fehler kostet am wenigsten, bevor jemand damit arbeitet.',
  'Good: 210 of 214 run, 208 passed, none severe. Bad: the failing tests were taken out of the plan.':
    'Gut: 210 von 214 ausgeführt, 208 bestanden, kein schwerer. Schlecht: Die scheiternden Tests wurden aus dem Plan genommen.',
  'Show each deliverable to those who will use it, and have its acceptance entered, provisionally at least.':
    'Zeigen Sie jeden Liefergegenstand denen, die ihn nutzen werden, und lassen Sie seine Abnahme eintragen, zumindest vorläufig.',
  'Going live with what the users refuse moves the argument into production.':
    'Wer in Betrieb nimmt, was die Nutzer ablehnen, verlegt den Streit in den Betrieb.',
  'Good: five deliverables, two of them accepted provisionally with a date. Bad: "no complaints so far".':
    'Gut: fünf Liefergegenstände, zwei davon vorläufig mit Termin abgenommen. Schlecht: „bisher keine Beschwerden“.',
  'Business owner': 'Fachlicher Eigner',
  'Whoever is called at three in the morning should have said yes before.':
    'Wer um drei Uhr nachts gerufen wird, sollte vorher ja gesagt haben.',
  'Rehearse the cut-over and the way back, write the times and findings into the plan, and have it approved.':
    'Proben Sie Umstellung und Rückfall, schreiben Sie Zeiten und Feststellungen in den Plan, und lassen Sie ihn genehmigen.',
  'The way back is needed in the minute in which nobody can think it up.':
    'Der Weg zurück wird in der Minute gebraucht, in der ihn sich niemand ausdenken kann.',
  'Good: rehearsed on 12 May, way back in 40 minutes. Bad: "restore from backup".':
    'Gut: am 12. Mai geprobt, Rückfall in 40 Minuten. Schlecht: „aus der Sicherung zurückholen“.',
  'Hold the courses that are left, note who took part, and have the training plan signed off.':
    'Halten Sie die restlichen Kurse, notieren Sie, wer teilnahm, und lassen Sie den Schulungsplan unterschreiben.',
  'What people cannot use brings no benefit, however well it runs.':
    'Was Menschen nicht bedienen können, bringt keinen Nutzen, wie gut es auch läuft.',
  'Good: 46 of 48 clerks trained, two dates left. Bad: a manual on the intranet.':
    'Gut: 46 von 48 geschult, zwei Termine offen. Schlecht: ein Handbuch im Intranet.',
  'Change lead': 'Leitung der Veränderung',
  'Write the end report with its lessons, hand over open actions with an owner and a day, and have the sponsor approve it.':
    'Schreiben Sie den Abschlussbericht mit seinen Lehren, übergeben Sie offene Maßnahmen mit Verantwortung und Tag, und lassen Sie ihn vom Sponsor genehmigen.',
  'Release the bookings after the finish, and close each contract or hand it to whoever runs the result.':
    'Geben Sie die Buchungen nach dem Ende frei, und schließen Sie jeden Vertrag, oder übergeben Sie ihn an den Betrieb des Ergebnisses.',
  'A closed project that still books people and owes money is neither closed nor steered.':
    'Ein geschlossenes Projekt, das noch Menschen bucht und Geld schuldet, ist weder geschlossen noch gesteuert.',
  'Good: last invoice paid, support contract handed to operations. Bad: two developers booked until June, just in case.':
    'Gut: letzte Rechnung bezahlt, Wartungsvertrag an den Betrieb übergeben. Schlecht: zwei Entwickler bis Juni gebucht, für alle Fälle.',
  'Agree with each owner on the day of the first review, and enter it with the benefit.':
    'Einigen Sie sich mit allen Verantwortlichen auf den Tag der ersten Prüfung, und tragen Sie ihn beim Nutzen ein.',
  'Benefits come after the project, when nobody is left to ask.':
    'Nutzen kommt nach dem Projekt, wenn niemand mehr da ist, den man fragen könnte.',
  'Good: head of claims, first review 1 November. Bad: "to be followed up".':
    'Gut: Leitung der Sachbearbeitung, erste Prüfung 1. November. Schlecht: „wird nachverfolgt“.',
  'Read each benefit by its own measure, enter the value, and where it falls short write why and what follows.':
    'Messen Sie jeden Nutzen nach seinem eigenen Maß, tragen Sie den Wert ein, und schreiben Sie, wo er zurückbleibt, warum und was folgt.',
  'Only who measures what came of it can choose better next time.':
    'Nur wer misst, was daraus wurde, kann beim nächsten Mal besser wählen.',
  'Good: 6.1 days per claim against 5, because two regions start in spring. Bad: "users are satisfied".':
    'Gut: 6,1 Tage je Antrag statt 5, weil zwei Regionen im Frühjahr beginnen. Schlecht: „Die Nutzer sind zufrieden.“',
  'Bring the forecast back, or open a change request that says what is needed and why.':
    'Bringen Sie die Prognose zurück, oder stellen Sie einen Änderungsantrag, der sagt, was gebraucht wird und warum.',
  'Look at the cost to come and enter the forecast again, also when it stays the same; bring in the last closed month.':
    'Sehen Sie sich die kommenden Kosten an, und tragen Sie die Prognose neu ein, auch wenn sie gleich bleibt; nehmen Sie den letzten abgeschlossenen Monat auf.',
  'Publish the report, and where your view differs from the facts correct the facts or say in the report why.':
    'Veröffentlichen Sie den Bericht, und wo Ihre Sicht von den Fakten abweicht, berichtigen Sie die Fakten, oder sagen Sie im Bericht, warum.',
  'A report that is late or kinder than the facts costs the board the time in which it could have helped.':
    'Ein Bericht, der verspätet oder freundlicher als die Fakten ist, kostet den Ausschuss die Zeit, in der er hätte helfen können.',
  'Good: "at risk: cost is 8% over, change 12 is with the board". Bad: on track, three weeks before the stop.':
    'Gut: „gefährdet: Kosten 8 % darüber, Änderung 12 liegt beim Ausschuss“. Schlecht: im Plan, drei Wochen vor dem Stopp.',
  'Fulfil the condition or ask for a new day; fix what the waiver covered or have it renewed; explain the move past the gate.':
    'Erfüllen Sie die Auflage, oder erbitten Sie einen neuen Tag; beheben Sie, was die Ausnahme deckte, oder lassen Sie sie erneuern; erklären Sie den Übergang am Gate vorbei.',
  'What was promised for a yes is part of the yes.': 'Was für ein Ja versprochen wurde, ist Teil des Ja.',
  'Good: the condition of G3 was closed two days before its day. Bad: the state was moved on because "the board knows".':
    'Gut: Die Auflage von G3 war zwei Tage vor ihrem Tag erledigt. Schlecht: Der Status wurde weitergeschaltet, weil „der Ausschuss Bescheid weiß“.',
  'Ask the PMO for a reviewer from outside; two days are usually enough. Record the day, and each finding as an action.':
    'Bitten Sie das PMO um jemanden von außen; zwei Tage reichen meist. Halten Sie den Tag fest und jede Feststellung als Maßnahme.',
  'Where much is at stake, somebody without a stake should have looked before the decision.':
    'Wo viel auf dem Spiel steht, sollte jemand ohne Einsatz hingesehen haben, bevor entschieden wird.',
  'Good: reviewed by the claims department’s lead, four findings, two closed. Bad: reviewed by whoever wrote it.':
    'Gut: von der Leitung der Sachbearbeitung geprüft, vier Feststellungen, zwei erledigt. Schlecht: von den Verfassern geprüft.',
  'Open the list of facts with a bad grade, renew the old ones and map the missing ones, beginning with cost.':
    'Öffnen Sie die Liste der Fakten mit schlechter Güte, erneuern Sie die alten, und ordnen Sie die fehlenden zu, die Kosten zuerst.',
  'A large decision on stale and missing figures is a guess that looks like none.':
    'Eine große Entscheidung auf alten und fehlenden Zahlen ist ein Raten, das nicht so aussieht.',
  'Good: grade B, two readings are nine days old. Bad: grade E, no actuals since winter.':
    'Gut: Güte B, zwei Messungen sind neun Tage alt. Schlecht: Güte E, keine Istkosten seit dem Winter.',
}
