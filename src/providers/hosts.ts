/**
 * Hosts where only one provider lives, themselves or a name below them: there nothing is tried that
 * belongs to others. It loads with every page, so it is short.
 */
const HOSTS: Readonly<Record<string, string>> = {
  'statuspage.io': 'statuspage',
  'instatus.com': 'instatus',
  'betteruptime.com': 'betterstack',
  'openstatus.dev': 'openstatus',
  'github.com': 'upptime',
  'hostedstatus.com': 'statusio',
  'status.io': 'statusio',
  'trust.pagerduty.com': 'pagerduty',
  'statuspal.io': 'statuspal',
  'statuspal.eu': 'statuspal',
  'sorryapp.com': 'sorry',
  'statuspage.datadoghq.com': 'datadog',
  'slack-status.com': 'slack',
  'status.slack.com': 'slack',
  'status.heroku.com': 'heroku',
  'status.cloud.google.com': 'googlecloud',
  'status.salesforce.com': 'salesforce',
  'health.aws.amazon.com': 'aws',
  'status.aws.amazon.com': 'aws',
  'status.azure.com': 'azure',
  'azure.status.microsoft': 'azure',
  'apple.com': 'apple',
};

/** The provider that lives at an address; undefined where it may be any. */
export function certain(address: string): string | undefined {
  for (let host = new URL(address).hostname; host; host = host.replace(/^[^.]*\.?/, '')) {
    if (Object.hasOwn(HOSTS, host)) return HOSTS[host];
  }
  return undefined;
}
