import type { RubricDimension } from '../../model/rubric';

export const valueConnection: RubricDimension = {
  name: 'Value connection',
  question: 'Is what the rep shows tied to results that this customer has said he wants?',
  anchors: [
    {
      level: 1,
      text: 'Lists features, or gives the talk that everybody gets. Nothing the customer has said on this or an earlier call is mentioned.',
      example: '“We also have dashboards, alerts, a mobile app and over two hundred integrations.”',
    },
    {
      level: 2,
      text: 'Names benefits that would be true for anyone. Once or twice there is a link to this customer, made in the rep’s words and not picked up by the customer.',
      example: '“It saves a lot of time, and that is what companies like yours are after.”',
    },
    {
      level: 3,
      text: 'Ties the main features to problems the customer has named, and tells one customer example that resembles this one. The result stays in words: nobody works out a figure.',
      example:
        '“You said quotes wait for approval. This step sends them on by itself. Norden had the same jam.”',
    },
    {
      level: 4,
      text: 'Each key point goes from the problem to what solves it to the result. A comparable customer is told with before and after. An estimate is worked out with numbers that the customer supplies.',
      example: '“Forty quotes a week, an hour on each: shall we see what half of that is worth to you?”',
    },
    {
      level: 5,
      text: 'The customer restates the value in his own words or figures. The rep says what the product will not do. The value is set against the cost of leaving things as they are and tied to what a named person wants to achieve.',
      example:
        'Customer: “So that is about ninety thousand a year, and I could show it to the board in March.”',
    },
  ],
};
