const EXAMPLE = 'give addresses such as https://moodle.example.school, separated by commas'
/** Names and numbers only: whatever else stands in a host could say something in a policy. */
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/i

/**
 * @param given the value of `EMBED_ORIGINS`: addresses separated by commas or spaces
 * @returns those sites as origins, each once; or in words which of them cannot be one, and why
 */
export function embedOriginsIn(given: string): { origins: string[] } | { problem: string } {
  const sites = given.split(/[\s,]+/).filter((site) => site !== '')
  for (const site of sites) {
    const problem = siteProblem(site)
    if (problem) return { problem: `“${site}” ${problem}` }
  }
  return { origins: [...new Set(sites.map((site) => new URL(site).origin))] }
}

function siteProblem(site: string): string | undefined {
  if (site.includes('*')) return `would be many sites at once; name each of them: ${EXAMPLE}`
  if (!URL.canParse(site)) return `is no web address; ${EXAMPLE}`
  const { protocol, hostname, pathname, search, username, password, origin } = new URL(site)
  if (protocol !== 'http:' && protocol !== 'https:')
    return `begins with neither http:// nor https://; ${EXAMPLE}`
  if (username || password) return `cannot hold a name and a password; ${EXAMPLE}`
  // A policy has no way to write one; browsers read it as nobody.
  if (hostname.startsWith('[')) return `is an IPv6 address, which browsers let nobody frame from; ${EXAMPLE}`
  if (!HOST.test(hostname)) return `has no name of a site; ${EXAMPLE}`
  if (pathname !== '/' || search || /[?#]/.test(site))
    return `cannot have anything behind the host: a whole site may frame Kring, or it may not. Give ${origin}`
  return undefined
}
