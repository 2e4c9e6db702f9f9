import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('allclear-');

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
