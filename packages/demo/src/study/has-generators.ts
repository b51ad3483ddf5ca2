/**
 * Stands in for the module of that name behind the statistics, which finds the answer out by `eval`: the page's policy
 * refuses that and reports it. Every browser the page is built for has generators.
 */
const hasGeneratorSupport = () => true;

export default hasGeneratorSupport;
export { hasGeneratorSupport as 'module.exports' };
