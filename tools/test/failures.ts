/** What failed, said again where a log's reader looks first: at its end. Names, and the start of each reason. */

/** Characters of a reason that are said again; the whole of it stands where it happened. */
const REASON = 1500

interface UnitReport {
  testResults: readonly {
    name: string
    message?: string
    assertionResults: readonly { fullName: string; status: string; failureMessages?: readonly string[] | null }[]
  }[]
}

const short = (reason: string): string => (reason.length > REASON ? `${reason.slice(0, REASON)} …` : reason)

/**
 * The failed tests of vitest's JSON report: file, name and reason of each; of a file that could not be run, file and reason.
 * @param root the folder that file names are said from
 */
export function failedUnits(report: UnitReport, root: string): string[] {
  return report.testResults.flatMap(({ name, message, assertionResults }) => {
    const file = name.startsWith(`${root}/`) ? name.slice(root.length + 1) : name
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0 && message) return [`${file}\n${short(message)}`]
    return failed.map((test) => `${file}: ${test.fullName}\n${short((test.failureMessages ?? []).join('\n'))}`)
  })
}

/** The failed flows in the output of our own runners: the line that names each, and the lines of its reason. */
export function failedFlows(output: string): string[] {
  const found: string[] = []
  let open = false
  for (const line of output.split('\n')) {
    if (line.startsWith('FAIL ')) found.push(line)
    else if (open && line && !line.startsWith('ok ')) found[found.length - 1] += `\n${line}`
    open = line.startsWith('FAIL ') || (open && line !== '' && !line.startsWith('ok '))
  }
  return found.map(short)
}
