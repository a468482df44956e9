/** German for what people read under the criteria of Phase-gate. */
export const phaseGateGuidance: Readonly<Record<string, string>> = {
  'Fill in need, outcome wanted, rough cost and rough finish, and ask somebody with a budget to be the sponsor.':
    'Tragen Sie Bedarf, gewünschtes Ergebnis, grobe Kosten und grobes Ende ein, und bitten Sie jemanden mit Budget, Sponsor zu sein.',
  'Nobody can screen an idea whose purpose, size and owner are open.':
    'Niemand kann eine Idee prüfen, deren Zweck, Größe und Eigner offen sind.',
  'Good: "Claims take 19 days; we want 5 by spring 2023, about £2M." Bad: "Modernise claims."':
    'Gut: „Anträge brauchen 19 Tage; wir wollen bis Frühjahr 2023 fünf, etwa 2 Mio. £.“ Schlecht: „Anträge modernisieren.“',
  PMO: 'PMO',
  'Link the objective that this project serves; or mark it mandatory and write which duty it fulfils.':
    'Verknüpfen Sie das Ziel, dem dieses Projekt dient; oder kennzeichnen Sie es als verpflichtend, und schreiben Sie, welche Pflicht es erfüllt.',
  'Money goes to what the strategy asks for or the law demands.': 'Geld geht an das, was die Strategie verlangt oder das Gesetz fordert.',
  'Good: objective "Faster decisions"; or mandatory, "retention rules in force from 2024". Bad: "strategic".':
    'Gut: Ziel „Schnellere Entscheidungen“; oder verpflichtend, „Aufbewahrungsregeln gelten ab 2024“. Schlecht: „strategisch“.',
  'Describe doing nothing, a smaller way and the way proposed, each with cost and effect, and enter how many were compared.':
    'Beschreiben Sie das Nichtstun, einen kleineren Weg und den vorgeschlagenen, je mit Kosten und Wirkung, und tragen Sie ein, wie viele verglichen wurden.',
  'A choice between one thing and itself is no choice.': 'Eine Wahl zwischen einer Sache und ihr selbst ist keine Wahl.',
  'Good: do nothing, repair, replace. Bad: replace by supplier A or by supplier A later.':
    'Gut: nichts tun, reparieren, ersetzen. Schlecht: durch Lieferant A ersetzen, jetzt oder später.',
  'Name the missing person, or hand one of the roles to somebody else.':
    'Benennen Sie die fehlende Person, oder geben Sie eine der Rollen an jemand anderen.',
  'Who asks for the money, who spends it and who answers for the benefit must be able to disagree.':
    'Wer das Geld erbittet, wer es ausgibt und wer für den Nutzen einsteht, muss verschiedener Meinung sein können.',
  'Good: three names with active accounts. Bad: the sponsor also manages the project.':
    'Gut: drei Namen mit aktiven Konten. Schlecht: Der Sponsor leitet auch das Projekt.',
  Sponsor: 'Sponsor',
  'Hold an hour with the team, and create each risk below the project with probability, impact, owner and response.':
    'Setzen Sie sich eine Stunde mit dem Team zusammen, und legen Sie jedes Risiko unter dem Projekt an, mit Wahrscheinlichkeit, Auswirkung, Verantwortung und Maßnahme.',
  'A project without risks has not been looked at.': 'Ein Projekt ohne Risiken hat niemand angesehen.',
  'Good: "Supplier may not staff the second team by May". Bad: "Delays".':
    'Gut: „Der Lieferant besetzt das zweite Team vielleicht nicht bis Mai.“ Schlecht: „Verzögerungen“.',
  'Enter planned start and finish; bring the forecast into the envelope or ask for a larger budget first.':
    'Tragen Sie geplanten Start und geplantes Ende ein; bringen Sie die Prognose in den Rahmen, oder erbitten Sie zuerst ein größeres Budget.',
  'The plan that is approved here is what all later reports are measured against.':
    'An dem Plan, der hier genehmigt wird, werden alle späteren Berichte gemessen.',
  'Good: 2022-04 to 2024-09, forecast 3% over. Bad: finish "when ready".':
    'Gut: 2022-04 bis 2024-09, Prognose 3 % darüber. Schlecht: Ende „wenn es fertig ist“.',
  'Link the project to its objective; move work that serves another one to where it belongs.':
    'Verknüpfen Sie das Projekt mit seinem Ziel; verschieben Sie Arbeit, die einem anderen dient, dorthin, wo sie hingehört.',
  'Work that serves no objective is the first to cut, so find it now.':
    'Arbeit, die keinem Ziel dient, wird als erste gestrichen; finden Sie sie also jetzt.',
  'Good: all 17 items hang below a project with an objective. Bad: a list of wishes.':
    'Gut: Alle 17 Vorgänge hängen unter einem Projekt mit Ziel. Schlecht: eine Wunschliste.',
  'Business analyst': 'Fachanalyse',
  'Ask the privacy officer for the assessment, and have it approved.':
    'Bitten Sie die Datenschutzbeauftragte um die Bewertung, und lassen Sie sie genehmigen.',
  'The law asks for it before personal data are processed, and late changes of a design are dear.':
    'Das Gesetz verlangt es, bevor personenbezogene Daten verarbeitet werden, und späte Änderungen am Entwurf sind teuer.',
  'Good: an approved assessment of the design at hand. Bad: the one of the old system.':
    'Gut: eine genehmigte Bewertung des vorliegenden Entwurfs. Schlecht: die des alten Systems.',
  'Privacy officer': 'Datenschutzbeauftragte',
  'Name a quality lead from outside the project management.': 'Benennen Sie eine Qualitätsverantwortung von außerhalb der Projektleitung.',
  'Who is measured by the date should not decide alone what is good enough.':
    'Wer am Termin gemessen wird, sollte nicht allein entscheiden, was gut genug ist.',
  'Good: the test manager of the department. Bad: the project manager again.':
    'Gut: die Testleitung der Abteilung. Schlecht: wieder die Projektleitung.',
  'Finish the open items, or move them out of this release.':
    'Erledigen Sie die offenen Vorgänge, oder nehmen Sie sie aus diesem Release heraus.',
  'Testing a half-built thing finds half-built faults.': 'Wer Halbfertiges testet, findet halbfertige Fehler.',
  'Good: 98 of 100 done, two moved to the next release. Bad: "nearly done".':
    'Gut: 98 von 100 erledigt, zwei ins nächste Release verschoben. Schlecht: „fast fertig“.',
  'Delivery lead': 'Umsetzungsleitung',
  'Walk operations through support, monitoring and recovery; the operations lead then ticks the acceptance.':
    'Gehen Sie mit dem Betrieb Betreuung, Überwachung und Wiederherstellung durch; dann setzt die Betriebsverantwortung das Häkchen der Abnahme.',
  'Who is woken at night decides whether it may go live.': 'Wer nachts geweckt wird, entscheidet, ob es in Betrieb gehen darf.',
  'Good: accepted after a rehearsal. Bad: accepted by the project on their behalf.':
    'Gut: nach einer Probe abgenommen. Schlecht: vom Projekt in ihrem Namen abgenommen.',
  'Operations lead': 'Betriebsverantwortung',
  'Write the end report with its lessons and have the sponsor approve it.':
    'Schreiben Sie den Abschlussbericht mit seinen Lehren, und lassen Sie ihn vom Sponsor genehmigen.',
  'What was learned is lost within weeks after the team has gone.':
    'Was gelernt wurde, ist binnen Wochen verloren, wenn das Team gegangen ist.',
  'Good: three lessons that name a decision. Bad: "communication is important".':
    'Gut: drei Lehren, die eine Entscheidung nennen. Schlecht: „Kommunikation ist wichtig“.',
  'Bring the forecast back, or ask for a change of the budget and enter it when it is approved.':
    'Bringen Sie die Prognose zurück, oder erbitten Sie eine Änderung des Budgets, und tragen Sie sie ein, sobald sie genehmigt ist.',
  'A board can only steer what it hears of in time.': 'Ein Ausschuss kann nur steuern, wovon er rechtzeitig hört.',
  'Good: 2.10M approved, 2.16M forecast. Bad: the difference is hidden in next year.':
    'Gut: 2,10 Mio. genehmigt, 2,16 Mio. Prognose. Schlecht: Der Unterschied ist im nächsten Jahr versteckt.',
  'Look at the cost to come and enter the forecast again, also when it stays the same.':
    'Sehen Sie sich die kommenden Kosten an, und tragen Sie die Prognose neu ein, auch wenn sie gleich bleibt.',
  'An old forecast is a wish.': 'Eine alte Prognose ist ein Wunsch.',
  'Good: renewed with each month end. Bad: the figure of the business case.':
    'Gut: mit jedem Monatsabschluss erneuert. Schlecht: die Zahl aus dem Business Case.',
  'Project manager': 'Projektleitung',
  'Go through the register with the team, give each high risk an owner and a response, and enter the day of the review.':
    'Gehen Sie das Register mit dem Team durch, geben Sie jedem hohen Risiko Verantwortung und Maßnahme, und tragen Sie den Tag der Prüfung ein.',
  'A risk that nobody owns happens.': 'Ein Risiko, das niemandem gehört, tritt ein.',
  'Good: four high risks, four owners, reviewed last week. Bad: owner "team".':
    'Gut: vier hohe Risiken, vier Verantwortliche, letzte Woche geprüft. Schlecht: Verantwortung „Team“.',
  'Agree on a day with those who decide, and enter it.':
    'Einigen Sie sich mit denen, die entscheiden, auf einen Tag, und tragen Sie ihn ein.',
  'A gate without a date is asked for too late by everyone.': 'Um ein Gate ohne Termin bitten alle zu spät.',
  'Good: 4 April, change board. Bad: "after summer".': 'Gut: 4. April, Änderungsausschuss. Schlecht: „nach dem Sommer“.',
}
