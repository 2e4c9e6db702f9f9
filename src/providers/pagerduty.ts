import { entries, fieldsOf, hostOf, idOf, isFields, textOf, type Fields } from './fields.js';
import { byId, known, reader, under } from './pagerduty-posts.js';
import type { Adapter } from './provider.js';

/*
 * What the status pages of PagerDuty load for themselves: api/data, api/services, api/post_enums,
 * api/posts, or all of it in one object. Services have no state of their own: posts tell of it.
 */

export const toDocument: Adapter['toDocument'] = (bodies, { url, fail }) => {
  const parts = bodies.map(fieldsOf).flatMap((body) => [body, fieldsOf(body.summary)]);
  const whole = Object.assign({}, ...parts) as Fields;
  const settings = fieldsOf(fieldsOf(whole.layout).layout_settings);
  const rows = under(parts, 'posts', 'open_incidents', 'resolved_incidents');
  const listed = under(parts, 'services', 'post_status_page_services');
  if (!rows.length && !listed.length && !isFields(whole.layout)) return fail('services', 'array');

  const businesses = byId(entries(settings.business_services), ({ id }) => [id]);
  const services = listed
    .filter((row) => row.is_active !== false)
    .map((row) => {
      const of = row.business_service_id ?? row.external_business_service_id;
      const { description, Head_ID } = fieldsOf(businesses.get(textOf(of)));
      return {
        id: row.id,
        of,
        name: row.display_name ?? row.name,
        description: (row.description ?? description) || undefined,
        groupId: idOf(Head_ID),
      };
    });
  const address = textOf(whole.source) || url;
  const read = reader(
    byId(under(parts, 'post_enums'), ({ id }) => [id]),
    byId(services, ({ id, of }) => [of, id]),
    address,
  );
  const posts = rows.map(read);
  const states = known(posts);
  return {
    page: {
      name: textOf(settings.name) || textOf(fieldsOf(whole.page).name) || hostOf(url),
      url: address.replace(/\/api\/.*/, '/'),
    },
    components: [
      ...[...businesses.values()]
        .filter((row) => row.grouping_element === true)
        .map(({ id, name }) => ({ id, name, group: true })),
      ...services.map((one) => ({ ...one, status: states.get(one.id) })),
    ],
    incidents: posts.filter(({ isMaintenance }) => !isMaintenance),
    maintenances: posts.filter(({ isMaintenance }) => isMaintenance),
    fetchedAt: whole.generated_at,
  };
};
