import { Group, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Outcome, ProfileDetail } from '../../api/types';
import { useT, useWords } from '../../i18n';
import { ErrorNote } from '../../parts/ErrorNote';
import { ProfileSelect } from '../../parts/ProfileSelect';
import table from '../../parts/table.module.css';
import { Verdict } from '../../parts/Verdict';
import classes from './profiles.module.css';
import { draftChangesQuery } from './queries';

interface ProfileChangesProps {
  yaml: string;
  isValid: boolean;
  profile: ProfileDetail;
}

/** Rows drawn; the rest is counted. */
const mostRows = 200;

/** Whose verdict the text changes, against what is saved or any other profile. */
export function ProfileChanges({ yaml, isValid, profile }: ProfileChangesProps) {
  const t = useT();
  const { language } = useWords();
  const [against, setAgainst] = useState(profile.id);
  const { data, error, isFetching } = useQuery({ ...draftChangesQuery(yaml, against, language), enabled: isValid, placeholderData: keepPreviousData });
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className={classes.heading}>{t('profiles.changes')}</h2>
      <ProfileSelect label={t('profiles.against')} value={against} onChange={setAgainst} />
      {error && <ErrorNote error={error} />}
      {!isValid && <Text c="dimmed" mt="sm">{t('profiles.changesLater')}</Text>}
      {isValid && data?.length === 0 && <Text c="dimmed" mt="sm" role="status">{t('profiles.noChanges')}</Text>}
      {isValid && data && data.length > 0 && (
        <div className={table.scope} style={{ opacity: isFetching ? 0.6 : 1 }}>
          <Text size="xs" c="dimmed" mt="sm" role="status">{t('profiles.changeCount', { count: data.length })}</Text>
          <table className={`${table.table} ${table.cards}`}>
            <caption className="visually-hidden">{t('profiles.changes')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('screening.company')}</th>
                <th scope="col">{t('companies.verdict')}</th>
                <th scope="col">{t('companies.criteria')}</th>
              </tr>
            </thead>
            <tbody>
              {data.slice(0, mostRows).map((change) => (
                <tr key={change.companyId}>
                  <th scope="row" className={table.main}><Link to={`/companies/${change.companyId}`}>{change.company}</Link></th>
                  <td><BeforeAfter before={change.before} after={change.after} /></td>
                  <td>
                    {change.criteria.map((criterion) => (
                      <Group key={criterion.id} gap="xs">
                        <span>{criterion.title}:</span>
                        <BeforeAfter before={criterion.before} after={criterion.after} />
                      </Group>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function BeforeAfter({ before, after }: { before: Outcome | null; after: Outcome | null }) {
  const t = useT();
  const show = (outcome: Outcome | null) => (outcome ? <Verdict outcome={outcome} /> : <span>{t('profiles.notAsked')}</span>);
  return before === after ? show(after) : <span>{show(before)} → {show(after)}</span>;
}
