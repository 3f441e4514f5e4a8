import { useLocation } from 'wouter';
import { Button } from '../../ui/controls/button';
import { Empty } from '../../ui/controls/empty';

/** What stands in a part of the Skills section while nobody is assessed. */
export function NothingAssessed({
  hasFramework,
  children,
}: {
  readonly hasFramework: boolean;
  /** What will be seen here, in a sentence. */
  readonly children: string;
}) {
  const [, go] = useLocation();
  return hasFramework ? (
    <Empty
      title="Nobody is assessed here yet"
      action={
        <Button look="primary" onClick={() => go('/reps')}>
          Choose a rep to assess
        </Button>
      }
    >
      {children} Open a rep and assess his competencies, or choose another team or quarter.
    </Empty>
  ) : (
    <Empty
      title="No competency framework yet"
      action={
        <Button look="primary" onClick={() => go('/library/frameworks')}>
          Open the library
        </Button>
      }
    >
      {children} It needs a framework of competencies: take the standard one in the library.
    </Empty>
  );
}
