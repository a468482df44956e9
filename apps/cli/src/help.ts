/** What the command line says of itself. */
export const help = `plumbline: judges projects against their methodology's gates

  plumbline check KEY --site URL --governance FILE [--gate ID] [--as-of DAY] [--json]
      reads the project from Jira or Azure DevOps and judges its next gate, or the one named
  plumbline check KEY --site URL --governance FILE --published [--json]
      prints the judgement that stands on the item itself
  plumbline check [KEY] --facts FILE --governance FILE [--gate ID] [--as-of DAY] [--json]
      judges facts kept in a file, without a tracker; with KEY as those of that project, by its own template and tailoring
  plumbline template validate FILE…
      says whether files (YAML or JSON) are templates, and every mistake with its line
  plumbline template lint FILE… [--governance FILE]
      says what valid templates will not do as their author expects; with a governance file also what its site cannot know
  plumbline template diff OLD NEW
      says in words what NEW asks differently, and whether its version number says so
  plumbline template dry-run FILE (--site URL [--governance FILE] | --governance FILE FACTS…) [--as-of DAY]
      tries a template on the live projects, or on facts kept in files: who would be held or released, by which rule
      Azure DevOps: from the stored judgements, or with --governance from the projects as they are now. Jira: needs --governance
  plumbline template publish FILE --site URL… (--note TEXT --from DAY [--roll-out atOnce|atNextGate|whenChosen] | --approve)
      Azure DevOps: proposes the file on every site named; with --approve somebody else approves there what was proposed. Jira: import the file in the app
  plumbline template versions [FILE] --site URL… [--governance FILE] [--tell]
      which version and hash each site has in force, and whether it is the same everywhere; --tell lets every site note what the others have
  plumbline template show ID | schema
      prints a built-in template to start from, or the JSON Schema of templates
  plumbline template skeleton FILE|ID [--artefact KIND]
      prints a document to start an artefact from, in Markdown; without --artefact all that the template names
  plumbline template introduce FILE|ID [--observe-from DAY] [--warn-from DAY] [--block-from DAY]
      prints the template with every criterion observed first and stepping up to its severity on these days
      --format text|json|markdown|junit chooses how these report

  plumbline portfolio select --input FILE [--time-limit SECONDS] [--json]
      selects the projects worth most that money, people and rules allow: the bound that nothing exceeds, a reason for each
      project, or what makes it impossible and the cheapest ways out
  plumbline portfolio frontier --input FILE [--points N] [--from PERCENT] [--to PERCENT] [--time-limit SECONDS] [--json]
      the most value at each level of the budgets, each with its bound
      0 seconds give the instant answer, Ctrl+C the best so far
  plumbline portfolio score --input FILE [--json]
      scores projects by a scoring model: each criterion's part, what is missing, and how far the weights can move

  plumbline verify PACK [--json]
      verifies an evidence pack without a site: every record and its place, the ends on the items, and that each decision
      still follows from its facts; 0 verified, 1 contradicted, 2 no pack

  plumbline refresh --site URL [--item KEY | --repair | --estimate [--json]]
      Azure DevOps: judges every project (or one) with this token's identity and writes the official judgements; --repair reads
      everything anew, --estimate only counts what that would take
  plumbline jobs run --site URL [--job ID]
      Azure DevOps: goes on with long work that waits there, such as searches whose page was closed; Ctrl+C stops at a checkpoint
  plumbline jobs list|cancel|resume --site URL [--job ID] [--json]
      Azure DevOps: what runs and has ended, with how far it is; ends one with what it has, or takes it up
  plumbline planning read --site URL [--json]
      Azure DevOps: reads what teams planned in their iterations and which projects wait for which, and keeps it for the pages
      Capacity and Roadmap; prints both with what is missing. Nothing is taken over
  plumbline mirror --from SITE|FILE --to SITE|FILE [--governance FILE] [--confidential]
      shows the projects of one site at another, read-only, with their judgements: into Azure DevOps at once, into Jira by a
      file that its PMO imports in the app. From Jira: by its governance file, or a file that its app exported
      PLUMBLINE_FROM_TOKEN and PLUMBLINE_TO_TOKEN are the tokens of the two sites; PLUMBLINE_AUDIENCE_TOKEN is that of somebody
      who sees what everybody at the other site may see: what they do not see stays at home
  plumbline guard preview|status|script --site URL [--governance FILE] [--when-unable refuse|allow] [--json]
      what the tracker's own rules hold at the gates, what differs from what is asked, and whom that holds; script prints the
      same changes for an administrator. Jira: needs --governance
  plumbline guard ensure|undo --site URL [--governance FILE] [--when-unable refuse|allow] [--json]
      puts the gates in force with this token's right to change the tracker's rules, or takes back what was put
  plumbline export --site URL [--evidence]
      Azure DevOps: prints the governance file of this site; with --evidence the evidence pack of all ledgers, for verify
      --extension PUBLISHER.ID names the extension whose documents are meant, where it was published under another name

  PLUMBLINE_TOKEN   Azure DevOps: a personal access token or a pipeline's token. Jira: email:api-token, or a bearer token
  --as-of DAY       judges on that day (YYYY-MM-DD) what the tracker holds now; otherwise today is the tracker's own day

Exit code: 0 ready (or done), 1 not ready (or mistakes, rules that do not stand, projects newly held, or no selection possible), 2 could not run or stopped before it was finished, 3 could not be checked.`
