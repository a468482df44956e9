/**
 * The vendor's Node client brings one client for each area of the service, half of all that is bundled, and sets them all up when it is loaded. Asked for is only its
 * transport, which knows proxies, certificates and tokens.
 */
export const withoutClients = {
  name: 'without-clients',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.\/\w+Api$/ }, ({ path, importer }) =>
      /[\\/]azure-devops-node-api[\\/]WebApi\.js$/.test(importer) ? { path, namespace: 'unused' } : undefined,
    )
    onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: '' }))
  },
}
