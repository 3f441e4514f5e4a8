import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { standardRubric } from '../../../shared/content/standard-rubric';
import { startClient } from '../../../shared/model/acts/clients';
import { blankClient } from '../../../shared/model/client';
import { useSubmit } from '../../platform/use-once';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Notice } from '../../ui/controls/empty';
import { TextField } from '../../ui/controls/field';
import { PickField } from '../../ui/controls/pick-field';
import { Page } from '../../ui/layout/page';
import { currencyOptions, example, localeOptions } from './choices';
import styles from './clients.module.css';

/** Makes a client with the standard rubric and opens it. */
export function NewClientScreen() {
  const { door, now, newId } = useServices();
  const { client: open, preferences } = useWorkspace();
  const [, go] = useLocation();
  const [name, setName] = useState('');
  const [currency, setCurrency] = useState(open.currency);
  const [locale, setLocale] = useState(open.locale);
  const [missing, setMissing] = useState<string | undefined>(undefined);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const currencies = useMemo(() => currencyOptions(), []);

  const create = useSubmit(async () => {
    if (name.trim() === '') return setMissing('Write the name of the company.');
    const createdAt = new Date(now()).toISOString();
    const client = {
      ...blankClient({ id: newId(), name: name.trim(), createdAt }),
      currency,
      locale,
      firstDayOfWeek: open.firstDayOfWeek,
      workingDays: open.workingDays,
    };
    const rubric = standardRubric({ id: newId(), clientId: client.id, family: newId(), createdAt });
    const result = await door.commit(startClient({ client, rubric, preferences }));
    if (result.ok) go('/reps');
    else setRefused(result.error);
  });

  return (
    <Page title="New client" lead="The company whose teams you coach. Clients are kept strictly apart.">
      <form className={styles.form} noValidate onSubmit={create}>
        <TextField
          label="Name"
          value={name}
          maxLength={200}
          error={missing}
          required
          onChange={(text) => {
            setName(text);
            setMissing(undefined);
          }}
        />
        <PickField
          label="Currency"
          value={currency}
          options={currencies}
          isClearable={false}
          onChange={(code) => code && setCurrency(code)}
        />
        <PickField
          label="Numbers and dates"
          value={locale}
          options={localeOptions(open.locale)}
          isClearable={false}
          onChange={(code) => code && setLocale(code)}
        />
        <p className={styles.example}>{example(locale, currency)}</p>
        {refused ? <Notice tone="danger">{refused}</Notice> : null}
        <div className={styles.buttons}>
          <Button type="submit" look="primary">
            Create the client
          </Button>
        </div>
        <p className={styles.other}>
          Or <Link href="/start">add the sample client or a bundle</Link>.
        </p>
      </form>
    </Page>
  );
}
