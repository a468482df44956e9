/** German for what people read under the criteria of Scrum team. */
export const scrumGuidance: Readonly<Record<string, string>> = {
  'Write in three sentences for whom the product changes what, and link the objective that this serves.':
    'Schreiben Sie in drei Sätzen, für wen das Produkt was ändert, und verknüpfen Sie das Ziel, dem das dient.',
  'Sprint after sprint without a goal the backlog decides, and a backlog wants everything.':
    'Ohne Ziel entscheidet Sprint für Sprint der Vorrat, und ein Vorrat will alles.',
  'Good: "By autumn half of the claims are paid without a clerk." Bad: "Deliver the portal."':
    'Gut: „Bis Herbst wird die Hälfte der Anträge ohne Sachbearbeitung bezahlt.“ Schlecht: „Das Portal liefern.“',
  'Name one person for each role; where somebody has two of them, give one away before the first sprint.':
    'Benennen Sie für jede Rolle eine Person; wo jemand zwei hat, geben Sie eine vor dem ersten Sprint ab.',
  'Whoever decides what is worth doing should not also guard how the team works.':
    'Wer entscheidet, was sich lohnt, sollte nicht auch hüten, wie das Team arbeitet.',
  'Good: three names, three people with time for it. Bad: "product owner: the steering group".':
    'Gut: drei Namen, drei Menschen mit Zeit dafür. Schlecht: „Product Owner: der Lenkungskreis“.',
  'Agree with the sponsor on an amount for the quarter, and enter amount and day of the approval.':
    'Einigen Sie sich mit dem Sponsor auf einen Betrag für das Quartal, und tragen Sie Betrag und Tag der Genehmigung ein.',
  'A team that may be stopped for want of money any week plans for a week.':
    'Ein Team, das jede Woche aus Geldmangel gestoppt werden kann, plant für eine Woche.',
  'Good: £240,000 for the second quarter, approved on 28 March. Bad: "covered by the department".':
    'Gut: 240.000 £ für das zweite Quartal, genehmigt am 28. März. Schlecht: „von der Abteilung gedeckt“.',
  'Split the team along the product, each part with its own goal, and leave one product owner for both.':
    'Teilen Sie das Team entlang des Produkts, jeden Teil mit eigenem Ziel, und lassen Sie beiden einen Product Owner.',
  'Above ten people more time goes into talking about the work than into it.':
    'Über zehn Personen geht mehr Zeit in das Reden über die Arbeit als in die Arbeit.',
  'Good: two teams of six, one goal. Bad: fourteen people and four part-time experts.':
    'Gut: zwei Teams zu sechst, ein Ziel. Schlecht: vierzehn Personen und vier Fachleute in Teilzeit.',
  'Write with the team what has to be true of every item, from test to documentation, and have it set to approved.':
    'Schreiben Sie mit dem Team, was für jeden Vorgang stimmen muss, vom Test bis zur Dokumentation, und lassen Sie es auf genehmigt setzen.',
  'Without a common "done" every item is done twice, once in the sprint and once after it.':
    'Ohne ein gemeinsames „fertig“ wird alles zweimal gemacht, einmal im Sprint und einmal danach.',
  'Good: eight checks, among them "runs in the test environment". Bad: "code is finished".':
    'Gut: acht Prüfungen, darunter „läuft in der Testumgebung“. Schlecht: „Code ist fertig“.',
  'Scrum master': 'Scrum Master',
  'Refine the top of the backlog with the developers until two sprints are small and clear; leave the rest rough.':
    'Verfeinern Sie mit der Entwicklung den Anfang des Vorrats, bis zwei Sprints klein und klar sind; lassen Sie den Rest grob.',
  'The first planning is long enough without finding out what the words mean.':
    'Die erste Planung ist lang genug, auch ohne herauszufinden, was die Wörter bedeuten.',
  'Good: 22 items, 20 sized, 19 with acceptance criteria. Bad: 300 items with one line each.':
    'Gut: 22 Vorgänge, 20 geschätzt, 19 mit Abnahmekriterien. Schlecht: 300 Vorgänge mit je einer Zeile.',
  'Ask the team what could stop it and on whom it waits; enter each with an owner and a day, or sign that there is none.':
    'Fragen Sie das Team, was es aufhalten könnte und auf wen es wartet; tragen Sie jedes mit Verantwortung und Tag ein, oder unterschreiben Sie, dass es nichts gibt.',
  'What the team waits for is known on the first day and hurts in the fourth sprint.':
    'Worauf das Team wartet, ist am ersten Tag bekannt und schmerzt im vierten Sprint.',
  'Good: "needs the address service by 3 May, promised for 20 April". Bad: an empty register.':
    'Gut: „braucht den Adressdienst bis 3. Mai, zugesagt für 20. April“. Schlecht: ein leeres Register.',
  'Book the next course, or have experience of two years confirmed instead, and record it.':
    'Buchen Sie den nächsten Kurs, oder lassen Sie sich stattdessen zwei Jahre Erfahrung bestätigen, und halten Sie es fest.',
  'Both roles look easy from outside, and a team pays for what they learn on it.':
    'Beide Rollen sehen von außen leicht aus, und ein Team bezahlt für das, was sie darin lernen.',
  'Good: course in 2021, valid for three years. Bad: "read the guide".':
    'Gut: Kurs 2021, drei Jahre gültig. Schlecht: „den Leitfaden gelesen“.',
  'PMO coach': 'PMO-Coach',
  'Write one sentence that says why this sprint is worth it, before its second day.':
    'Schreiben Sie vor dem zweiten Tag einen Satz, der sagt, warum sich dieser Sprint lohnt.',
  'With a goal the team can drop what does not serve it; without one every item is equally urgent.':
    'Mit einem Ziel kann das Team weglassen, was ihm nicht dient; ohne Ziel ist alles gleich dringend.',
  'Good: "A claim can be opened on a phone." Bad: "Items 41 to 58."':
    'Gut: „Ein Antrag lässt sich auf dem Telefon öffnen.“ Schlecht: „Vorgänge 41 bis 58.“',
  'Set the next sprint to two or three weeks; do not stretch the running one.':
    'Setzen Sie den nächsten Sprint auf zwei oder drei Wochen; dehnen Sie den laufenden nicht.',
  'After a month nobody remembers what the plan rested on.': 'Nach einem Monat weiß niemand mehr, worauf der Plan beruhte.',
  'Good: 14 days, always from Tuesday. Bad: prolonged until everything is done.':
    'Gut: 14 Tage, immer ab Dienstag. Schlecht: verlängert, bis alles fertig ist.',
  'Take less into the next sprint and make the goal smaller. How many points a team finishes is its own tool: velocity is never a target and never compared between teams.':
    'Nehmen Sie weniger in den nächsten Sprint, und machen Sie das Ziel kleiner. Wie viele Punkte ein Team schafft, ist sein eigenes Werkzeug: Die Geschwindigkeit ist nie ein Ziel und wird nie zwischen Teams verglichen.',
  'Goals that are rarely met stop meaning anything to those who wait for them.':
    'Ziele, die selten erreicht werden, bedeuten denen nichts mehr, die auf sie warten.',
  'Good: four of six met, the two others explained. Bad: more points than last time, and no goal met.':
    'Gut: vier von sechs erreicht, die zwei anderen erklärt. Schlecht: mehr Punkte als letztes Mal und kein Ziel erreicht.',
  'Split what moved, plan from what was really finished, and finish before starting anew.':
    'Teilen Sie, was wanderte, planen Sie nach dem, was wirklich fertig wurde, und beenden Sie, bevor Sie beginnen.',
  'Work that moves from sprint to sprint was started too early or cut too large.':
    'Arbeit, die von Sprint zu Sprint wandert, wurde zu früh begonnen oder zu groß geschnitten.',
  'Good: two of eighteen items moved. Bad: half of each sprint begins with the last one.':
    'Gut: zwei von achtzehn Vorgängen wanderten. Schlecht: Jeder halbe Sprint beginnt mit dem letzten.',
  'Find out who interrupts and why; give support its own share of the team, or say no for two weeks.':
    'Finden Sie heraus, wer unterbricht und warum; geben Sie der Betreuung einen eigenen Anteil des Teams, oder sagen Sie zwei Wochen lang nein.',
  'A team that is interrupted all day can promise nothing.': 'Ein Team, das den ganzen Tag unterbrochen wird, kann nichts zusagen.',
  'Good: one person on support by turns. Bad: everybody answers mail first.':
    'Gut: reihum eine Person für die Betreuung. Schlecht: Alle beantworten zuerst ihre Mail.',
  'Product owner': 'Product Owner',
  'Invite two people who use the product, let them try it, and write down what that changes.':
    'Laden Sie zwei Menschen ein, die das Produkt nutzen, lassen Sie sie es ausprobieren, und schreiben Sie auf, was das ändert.',
  'Only those who use it can say whether it helps.': 'Nur wer es nutzt, kann sagen, ob es hilft.',
  'Good: "clerks cannot find the search: moved up". Bad: a demonstration for the project manager.':
    'Gut: „Die Sachbearbeitung findet die Suche nicht: vorgezogen“. Schlecht: eine Vorführung für die Projektleitung.',
  'Take an hour without anybody from outside, and leave with one thing that somebody will do by a day.':
    'Nehmen Sie sich eine Stunde ohne jemanden von außen, und gehen Sie mit einer Sache, die jemand bis zu einem Tag tut.',
  'A team that never stops to look repeats its worst week.': 'Ein Team, das nie innehält, wiederholt seine schlechteste Woche.',
  'Good: "Ana sets up the second test environment by Friday." Bad: "communicate better".':
    'Gut: „Ana richtet bis Freitag die zweite Testumgebung ein.“ Schlecht: „besser kommunizieren“.',
  'Put the action into the sprint like any other item, or drop it and say so.':
    'Nehmen Sie die Maßnahme wie jeden Vorgang in den Sprint, oder lassen Sie sie fallen, und sagen Sie es.',
  'Improvements that nobody finishes teach a team not to name any.':
    'Verbesserungen, die niemand abschließt, lehren ein Team, keine zu nennen.',
  'Good: one open action, nine days old. Bad: a list of thirty since last year.':
    'Gut: eine offene Maßnahme, neun Tage alt. Schlecht: eine Liste von dreißig seit letztem Jahr.',
  'Reopen what misses a check and finish it first; change the definition where a check helps nobody.':
    'Öffnen Sie wieder, was eine Prüfung verfehlt, und beenden Sie es zuerst; ändern Sie die Definition, wo eine Prüfung niemandem hilft.',
  'What is nearly done comes back when nobody has time for it.': 'Was fast fertig ist, kommt zurück, wenn niemand Zeit dafür hat.',
  'Good: 38 of 39 complete, the last one reopened. Bad: all boxes ticked in one minute before the review.':
    'Gut: 38 von 39 vollständig, der letzte wieder geöffnet. Schlecht: alle Häkchen in einer Minute vor dem Review.',
  'Go through the oldest items: finish, hand over or put back to the backlog.':
    'Gehen Sie die ältesten Vorgänge durch: beenden, übergeben oder in den Vorrat zurücklegen.',
  'Forgotten work looks like work and costs attention in every daily.':
    'Vergessene Arbeit sieht aus wie Arbeit und kostet jeden Tag Aufmerksamkeit.',
  'Good: one item waits for an answer, and says so. Bad: eleven items of people who left.':
    'Gut: Ein Vorgang wartet auf eine Antwort und sagt es. Schlecht: elf Vorgänge von Leuten, die gegangen sind.',
  'Write at the item what it waits for, since when, and who asks next.':
    'Schreiben Sie an den Vorgang, worauf er wartet, seit wann und wer als Nächstes fragt.',
  'A red mark alone asks for help from everybody and gets it from nobody.':
    'Eine rote Marke allein bittet alle um Hilfe und bekommt sie von niemandem.',
  'Good: "waits for the certificate since Monday, Ben calls today". Bad: "blocked".':
    'Gut: „wartet seit Montag auf das Zertifikat, Ben ruft heute an“. Schlecht: „blockiert“.',
  'Fix it, take the part out, or switch it off; lower the severity only with whoever is hit by it.':
    'Beheben Sie es, nehmen Sie den Teil heraus, oder schalten Sie ihn ab; senken Sie die Schwere nur mit denen, die es trifft.',
  'A severe defect that is known before the release is a decision, not an accident.':
    'Ein schwerer Fehler, der vor dem Release bekannt ist, ist eine Entscheidung und kein Unfall.',
  'Good: payment switched off for one bank until the fix. Bad: severity "low" on the evening before.':
    'Gut: Zahlung für eine Bank abgeschaltet, bis es behoben ist. Schlecht: Schwere „niedrig“ am Abend davor.',
  Developers: 'Entwicklung',
  'Look at what is in, accept it or take it out; what is not in yet stays in the backlog and does not matter.':
    'Sehen Sie sich an, was drin ist, nehmen Sie es ab oder heraus; was noch nicht drin ist, bleibt im Vorrat und stört nicht.',
  'Whoever orders the backlog says whether this is what was meant, before the users do.':
    'Wer den Vorrat ordnet, sagt vor den Nutzern, ob es so gemeint war.',
  'Good: five pieces accepted, the sixth moved to the next release. Bad: accepted after it went live.':
    'Gut: fünf Teile abgenommen, der sechste ins nächste Release. Schlecht: nach der Inbetriebnahme abgenommen.',
  'Repair the failing tests or what they found; remove a test that says nothing instead of skipping it.':
    'Reparieren Sie die scheiternden Tests oder was sie fanden; entfernen Sie einen Test, der nichts sagt, statt ihn zu überspringen.',
  'A team that releases often has nobody left who would notice by hand.':
    'Ein Team, das oft veröffentlicht, hat niemanden mehr, der es von Hand bemerkt.',
  'Good: 412 run, 409 passed, three repaired within the hour. Bad: the suite is skipped on Fridays.':
    'Gut: 412 ausgeführt, 409 bestanden, drei binnen einer Stunde repariert. Schlecht: Freitags werden die Tests übersprungen.',
  'Try the way back once, write it down in five lines, and let whoever runs it accept; a team that runs what it builds accepts itself.':
    'Probieren Sie den Weg zurück einmal aus, schreiben Sie ihn in fünf Zeilen auf, und lassen Sie den Betrieb abnehmen; ein Team, das betreibt, was es baut, nimmt selbst ab.',
  'Whoever is called when it breaks has to be able to go back.': 'Wer gerufen wird, wenn es bricht, muss zurückgehen können.',
  'Good: "switch flag off, 30 seconds; tried on Tuesday". Bad: "redeploy the old version, should work".':
    'Gut: „Schalter aus, 30 Sekunden; am Dienstag probiert“. Schlecht: „alte Version neu einspielen, sollte gehen“.',
  'Ask privacy and security officer what changed since the last assessment, and have both approved again.':
    'Fragen Sie Datenschutz- und Sicherheitsbeauftragte, was sich seit der letzten Bewertung geändert hat, und lassen Sie beide erneut genehmigen.',
  'The law asks for it, and the product changes under an assessment that stands still.':
    'Das Gesetz verlangt es, und das Produkt ändert sich unter einer Bewertung, die stillsteht.',
  'Good: approved in January, location data added to it in May. Bad: the assessment of the first release.':
    'Gut: im Januar genehmigt, im Mai um Standortdaten ergänzt. Schlecht: die Bewertung des ersten Releases.',
  'Write for users what is different for them; one line is enough for a small release.':
    'Schreiben Sie für Nutzer, was für sie anders ist; bei einem kleinen Release reicht eine Zeile.',
  'A change that nobody was told of is reported as a fault.': 'Eine Änderung, von der niemand erfuhr, wird als Fehler gemeldet.',
  'Good: "You can now attach photos to a claim." Bad: "Fixed 14 tickets."':
    'Gut: „Sie können jetzt Fotos an einen Antrag hängen.“ Schlecht: „14 Tickets behoben.“',
  'Read each indicator; where fewer than half are on target, change the product goal with the sponsor and have it approved.':
    'Messen Sie jeden Indikator; wo weniger als die Hälfte im Ziel ist, ändern Sie mit dem Sponsor das Produktziel, und lassen Sie es genehmigen.',
  'A quarter is judged by what changed for people, not by what was built.':
    'Ein Quartal wird danach beurteilt, was sich für Menschen änderte, nicht danach, was gebaut wurde.',
  'Good: two of five on target, goal narrowed to one region in May. Bad: "87 stories delivered".':
    'Gut: zwei von fünf im Ziel, Ziel im Mai auf eine Region verengt. Schlecht: „87 Storys geliefert“.',
  'Bring in the last closed month; where it is too much, shrink the team or ask for more before the quarter ends.':
    'Nehmen Sie den letzten abgeschlossenen Monat auf; wo es zu viel ist, verkleinern Sie das Team, oder erbitten Sie mehr, bevor das Quartal endet.',
  'An envelope that nobody looks into is no envelope.': 'Ein Finanzrahmen, in den niemand sieht, ist keiner.',
  'Good: £221,000 of £240,000, March closed. Bad: "finance will tell us in summer".':
    'Gut: 221.000 £ von 240.000 £, März abgeschlossen. Schlecht: „Die Finanzen sagen es uns im Sommer.“',
  'Take out what the goal does not need or move the date; never ask the team for more points, since velocity is no target.':
    'Nehmen Sie heraus, was das Ziel nicht braucht, oder verschieben Sie den Termin; bitten Sie das Team nie um mehr Punkte, denn die Geschwindigkeit ist kein Ziel.',
  'A date with a chance beside it can be talked about; a date alone can only be missed.':
    'Über einen Termin mit einer Aussicht daneben lässt sich reden; einen Termin allein kann man nur verfehlen.',
  'Good: 64% by 30 September, 85% by 4 November. Bad: "the team has to become faster".':
    'Gut: 64 % bis 30. September, 85 % bis 4. November. Schlecht: „Das Team muss schneller werden.“',
  'Hang the open items below what they serve, and delete what serves nothing; most of it is never missed.':
    'Hängen Sie die offenen Vorgänge unter das, dem sie dienen, und löschen Sie, was nichts dient; das meiste vermisst niemand.',
  'What serves no goal takes the place of what does.': 'Was keinem Ziel dient, nimmt den Platz dessen, was einem dient.',
  'Good: 61 of 64 linked, three deleted. Bad: a backlog of 900 items, the oldest from 2016.':
    'Gut: 61 von 64 verknüpft, drei gelöscht. Schlecht: ein Vorrat von 900 Vorgängen, der älteste von 2016.',
  'Look at the last ones together: what would have found them before? Change one thing and watch the chart.':
    'Sehen Sie sich die letzten zusammen an: Was hätte sie vorher gefunden? Ändern Sie eine Sache, und beobachten Sie das Diagramm.',
  'Defects that reach the users slow every later sprint.': 'Fehler, die die Nutzer erreichen, bremsen jeden späteren Sprint.',
  'Good: no signal for twelve weeks. Bad: one bad week is answered with a freeze.':
    'Gut: seit zwölf Wochen kein Signal. Schlecht: Auf eine schlechte Woche folgt ein Einfrieren.',
  'Show the sponsor outcome, money and outlook on one page, and enter the day of the answer.':
    'Zeigen Sie dem Sponsor Wirkung, Geld und Aussicht auf einer Seite, und tragen Sie den Tag der Antwort ein.',
  'A team goes on by itself; somebody has to want it to.': 'Ein Team macht von selbst weiter; jemand muss es wollen.',
  'Good: confirmed on 28 March with one condition. Bad: "nobody objected".':
    'Gut: am 28. März mit einer Auflage bestätigt. Schlecht: „Niemand hat widersprochen.“',
  'Find who runs it from now on and have it accepted, or switch it off by a plan; write down what others should know.':
    'Finden Sie, wer es von jetzt an betreibt, und lassen Sie es abnehmen, oder schalten Sie es nach Plan ab; schreiben Sie auf, was andere wissen sollten.',
  'A product without an owner runs on until it breaks, and then it is everybody’s.':
    'Ein Produkt ohne Eigner läuft, bis es bricht, und dann gehört es allen.',
  'Good: claims operations took over on 1 June, three lessons kept. Bad: the team moved on and left the accounts.':
    'Gut: Der Betrieb der Sachbearbeitung übernahm am 1. Juni, drei Erfahrungen bewahrt. Schlecht: Das Team zog weiter und ließ die Konten zurück.',
  'Agree with whoever uses the product on who reads which indicator when, and enter it.':
    'Einigen Sie sich mit denen, die das Produkt nutzen, wer wann welchen Indikator misst, und tragen Sie es ein.',
  'The outcome goes on when the team is gone, or it does not, and somebody should look.':
    'Die Wirkung geht weiter, wenn das Team fort ist, oder sie tut es nicht, und jemand sollte hinsehen.',
  'Good: head of claims reads the share of automatic payments each November. Bad: "benefits see charter".':
    'Gut: Die Leitung der Sachbearbeitung misst jeden November den Anteil automatischer Zahlungen. Schlecht: „Nutzen siehe Projektauftrag“.',
}
