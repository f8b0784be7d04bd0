import { Stack, Text } from '@mantine/core';
import type { ProfileDetail } from '../../api/types';
import { useT } from '../../i18n';
import table from '../../parts/table.module.css';

/** The criteria in words, with where each rule comes from and how sure that is. */
export function ProfileRules({ profile }: { profile: ProfileDetail }) {
  const t = useT();
  return (
    <Stack gap="lg">
      <Text c="dimmed">{[profile.id, profile.edition, profile.basis].filter(Boolean).join(' · ')}</Text>
      <div className={table.scope}>
        <table className={`${table.table} ${table.cards}`}>
          <caption className="visually-hidden">{t('profiles.rules')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('profiles.criterion')}</th>
              <th scope="col">{t('profiles.rule')}</th>
              <th scope="col">{t('profiles.source')}</th>
              <th scope="col">{t('profiles.settledBy')}</th>
            </tr>
          </thead>
          <tbody>
            {profile.criteria.map((criterion) => (
              <tr key={criterion.id}>
                <th scope="row" className={table.main}>
                  {criterion.title}
                  <Text size="xs" c="dimmed"><code>{criterion.id}</code></Text>
                </th>
                <td>
                  {criterion.rule}
                  {criterion.otherReading && <Text size="xs" c="dimmed">{t('company.otherReading', { reading: criterion.otherReading })}</Text>}
                </td>
                <td data-label={t('profiles.source')}>
                  {criterion.source ?? '–'}
                  {criterion.confidence && <Text size="xs" c="dimmed">{t('company.confidence', { confidence: criterion.confidence })}</Text>}
                </td>
                <td data-label={t('profiles.settledBy')}>{criterion.settledBy ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {profile.notes.length > 0 && (
        <section aria-labelledby="notes">
          <Text component="h2" id="notes" fw={600} mb="xs">{t('profiles.notes')}</Text>
          <ul>{profile.notes.map((note) => <li key={note}>{note}</li>)}</ul>
        </section>
      )}
    </Stack>
  );
}
