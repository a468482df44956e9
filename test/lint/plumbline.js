/** Words of one tracker; core and panels speak of items, states and sites only. Portfolio epics, their owners and hypotheses are the method's; the template of that name speaks of nothing else. */
const trackerWord =
  /\b(jira|azure|devops|forge|atlassian|jql|wiql|kvs|issue ?type|issue ?key|work ?item ?type|area ?path|iteration ?path|(?<!portfolio )epic(?! (?:owner|hypothesis)))\b/i

/** The words as they stand inside identifiers: `issueTypeId` → `issue Type Id`. */
const spaced = (name) => name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll(/[_-]/g, ' ')

const noTrackerWords = {
  create(context) {
    const ofEpics = context.filename.includes('lean-portfolio-epic')
    const look = (node, text) => {
      const words = spaced(text)
      const found = trackerWord.exec(ofEpics ? words.replaceAll(/\bepics?\b/gi, '') : words)
      if (found)
        context.report({ node, message: `"${found[0]}" is a tracker's word: core and panels ask a property that each adapter answers.` })
    }
    return {
      Identifier: (node) => look(node, node.name),
      Literal: (node) => typeof node.value === 'string' && look(node, node.value),
      TemplateElement: (node) => look(node, node.value.raw),
      JSXText: (node) => look(node, node.value),
      Program: () => {
        for (const comment of context.sourceCode.getAllComments()) look(comment, comment.value)
      },
    }
  },
}

const isNamed = (node, name) => node.type === 'Identifier' && node.name === name
const isMember = (node, object, property) =>
  node.type === 'MemberExpression' && isNamed(node.object, object) && isNamed(node.property, property)

/** Core is pure: the day comes with the call, chance from a seed. Dates made of a given moment are calculation and stay allowed. */
const pure = {
  create(context) {
    const report = (node, what) =>
      context.report({ node, message: `${what} makes core depend on when or where it runs: take it from the call.` })
    return {
      NewExpression: (node) => isNamed(node.callee, 'Date') && node.arguments.length === 0 && report(node, 'new Date()'),
      CallExpression: (node) => {
        if (isNamed(node.callee, 'Date')) report(node, 'Date()')
        if (isMember(node.callee, 'Date', 'now')) report(node, 'Date.now()')
        if (isMember(node.callee, 'Math', 'random')) report(node, 'Math.random()')
      },
    }
  },
}

export default { meta: { name: 'plumbline' }, rules: { 'no-tracker-words': noTrackerWords, pure } }
