// The packager accepts any type, target and scope, and the Marketplace tells only after publishing. What follows is what the platform documents (assumption contribution-targets).

/** Contribution types that we use, each with the places where the platform shows it. */
export const targetsOfType: Readonly<Record<string, readonly string[]>> = {
  'ms.vss-web.hub': [
    'ms.vss-work-web.work-hub-group',
    'ms.vss-code-web.code-hub-group',
    'ms.vss-build-web.build-release-hub-group',
    'ms.vss-test-web.test-hub-group',
    'ms.vss-web.project-admin-hub-group',
    'ms.vss-web.collection-admin-hub-group',
  ],
  'ms.vss-work-web.work-item-form-page': ['ms.vss-work-web.work-item-form'],
  'ms.vss-work-web.work-item-form-group': ['ms.vss-work-web.work-item-form'],
  'ms.vss-work-web.work-item-form-control': ['ms.vss-work-web.work-item-form'],
  'ms.vss-work-web.work-item-notifications': ['ms.vss-work-web.work-item-form'],
  'ms.vss-dashboards-web.widget': ['ms.vss-dashboards-web.widget-catalog'],
  'ms.vss-dashboards-web.widget-configuration': ['ms.vss-dashboards-web.widget-configuration'],
  'ms.vss-distributed-task.task': ['ms.vss-distributed-task.tasks'],
}

/** Types whose page must say a name, because the platform shows it. */
export const namedTypes: readonly string[] = [
  'ms.vss-web.hub',
  'ms.vss-work-web.work-item-form-page',
  'ms.vss-work-web.work-item-form-group',
  'ms.vss-dashboards-web.widget',
]

export const scopes: readonly string[] = [
  'vso.work',
  'vso.work_write',
  'vso.project',
  'vso.project_write',
  'vso.project_manage',
  'vso.extension',
  'vso.extension.data',
  'vso.extension.data_write',
  'vso.extension_manage',
  'vso.code',
  'vso.code_status',
  'vso.build',
  'vso.build_execute',
  'vso.dashboards',
  'vso.dashboards_manage',
  'vso.graph',
  'vso.identity',
  'vso.profile',
]

/** A scope that another one already contains is superfluous. */
export const containedIn: Readonly<Record<string, readonly string[]>> = {
  'vso.work': ['vso.work_write'],
  'vso.project': ['vso.project_write', 'vso.project_manage'],
  'vso.project_write': ['vso.project_manage'],
  'vso.extension.data': ['vso.extension.data_write'],
  'vso.dashboards': ['vso.dashboards_manage'],
  'vso.build': ['vso.build_execute'],
}

export const categories: readonly string[] = ['Azure Repos', 'Azure Boards', 'Azure Pipelines', 'Azure Test Plans', 'Azure Artifacts']
