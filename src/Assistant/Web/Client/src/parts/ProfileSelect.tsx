import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { profilesQuery } from '../api/queries';
import { useT, useWords } from '../i18n';

interface ProfileSelectProps {
  value: string | undefined | null;
  onChange: (profile: string) => void;
  label?: string;
  /** A profile that cannot be chosen. */
  without?: string | undefined;
  placeholder?: string;
}

export function ProfileSelect({ value, onChange, label, without, placeholder }: ProfileSelectProps) {
  const t = useT();
  const { language } = useWords();
  const { data } = useQuery(profilesQuery(language));
  const own = data?.filter((profile) => !profile.isBuiltIn && profile.id !== without) ?? [];
  const builtIn = data?.filter((profile) => profile.isBuiltIn && profile.id !== without) ?? [];
  const items = (profiles: typeof own) => profiles.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      label={label}
      aria-label={label || t('profiles.profile')}
      placeholder={placeholder}
      data={own.length > 0 ? [{ group: t('profiles.own'), items: items(own) }, { group: t('profiles.builtIn'), items: items(builtIn) }] : items(builtIn)}
      value={value ?? null}
      onChange={(profile) => profile && onChange(profile)}
      allowDeselect={false}
      w={360}
      maw="100%"
    />
  );
}
