'use strict';
module.exports = {
  askUser: async () => {
    throw new Error('later');
  },
};
