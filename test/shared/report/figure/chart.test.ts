import { expect, test } from 'vitest';
import { formatsFor } from '../../../../shared/lib/formats';
import { brandOf } from '../../../../shared/report/brand';
import { chartSvg } from '../../../../shared/report/figure/chart';

const svgOf = (name: string): string =>
  chartSvg(
    {
      name: 'Spend',
      caption: '',
      kind: 'bars',
      as: 'per cent',
      categories: [name],
      series: [{ name: 'Share', values: [10] }],
    },
    { brand: brandOf(null), formats: formatsFor('en-GB', 'EUR') },
  );

test('the names of skill groups stand whole beside their bars, and only much longer ones are cut', () => {
  expect(svgOf('Qualifying and consultative selling')).toContain('>Qualifying and consultative selling<');
  expect(svgOf('Presentation and communication with boards')).toContain(
    '>Presentation and communication with…<',
  );
});
