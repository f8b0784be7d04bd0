import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import { jobFeed } from '../../api/jobs';
import type { Job } from '../../api/types';
import { useT } from '../../i18n';
import { wordsOf } from '../../parts/ErrorNote';
import classes from './library.module.css';

/** Fetches a document from an address of the web. */
export function AddAddress() {
  const t = useT();
  const [address, setAddress] = useState('');
  const adding = useMutation({
    mutationFn: (url: string) => api.post<Job>('/api/documents/address', { url }),
    onSuccess: (job) => {
      jobFeed.put(job);
      setAddress('');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim()) adding.mutate(address.trim());
  };
  return (
    <form className={classes.address} onSubmit={submit}>
      <TextInput
        className={classes.grow}
        type="url"
        inputMode="url"
        aria-label={t('library.address')}
        placeholder={t('library.addressExample')}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        error={adding.error ? wordsOf(adding.error, t) : null}
      />
      <Button type="submit" variant="default" loading={adding.isPending} disabled={!address.trim()}>
        {t('library.addAddress')}
      </Button>
    </form>
  );
}
