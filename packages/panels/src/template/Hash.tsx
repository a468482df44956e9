/** A content hash, as short as people compare it. */
export const Hash = ({ hash }: { readonly hash: string }) => (
  <code className="st-hash" title={hash}>
    {hash.slice(0, 12)}
  </code>
)
