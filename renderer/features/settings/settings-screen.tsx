import { useEffect } from 'react';
import { useParams } from 'wouter';
import { Page, Section } from '../../ui/layout/page';
import { BackupsSection } from './backups-section';
import { CoachSection } from './coach-section';
import { KeysSection } from './keys-section';
import { LookSection } from './look-section';
import { SpareRecordings } from './spare-recordings';
import styles from './settings.module.css';
import { useServices } from '../../platform/services';

/** What this install was told, and what it keeps. */
export function SettingsScreen() {
  const { info } = useServices();
  const { part } = useParams<{ part?: string }>();
  useEffect(() => {
    if (part) document.getElementById(part)?.scrollIntoView();
  }, [part]);
  return (
    <Page
      title="Settings"
      lead="For this machine and whoever works on it. Each client has settings of its own."
    >
      <div className={styles.column}>
        <Section title="You">
          <CoachSection />
        </Section>
        <Section title="Look, playback and paper">
          <LookSection />
        </Section>
        <Section
          id="backups"
          title="Backups"
          lead="Benchcoach backs up by itself and reads every backup back to prove that it opens."
        >
          <BackupsSection />
        </Section>
        <Section title="Recordings of what was deleted">
          <SpareRecordings />
        </Section>
        <Section
          title="Keys"
          lead="Choose a field and press the keys you want. Two commands can not share a key."
        >
          <KeysSection />
        </Section>
        <Section id="about" title="About">
          <dl className={styles.facts}>
            <dt>Version</dt>
            <dd>Benchcoach {info.version}</dd>
            <dt>Your data</dt>
            <dd className={styles.path}>{info.dataFolder}</dd>
            <dt>Network</dt>
            <dd>Benchcoach opens no connection. Nothing leaves this machine unless you export it.</dd>
          </dl>
        </Section>
      </div>
    </Page>
  );
}
